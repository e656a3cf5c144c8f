package io.theopy.stt.sphinx.internal;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;

/**
 * The models of a loaded recogniser: acoustic model and grammars. Immutable and shared by sessions.
 *
 * @param commands any sentence
 * @param answers yes, no and what else steers a conversation
 * @param numbers digits and numbers in words
 */
record SpeechModel(AcousticModel acoustic, SpeechGrammar commands, NarrowGrammar answers, NarrowGrammar numbers) {
    SpeechModel with(SpeechGrammar otherCommands) {
        return new SpeechModel(acoustic, otherCommands, answers, numbers);
    }
}
