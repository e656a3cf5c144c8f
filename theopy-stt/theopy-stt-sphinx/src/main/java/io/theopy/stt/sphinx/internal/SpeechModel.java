package io.theopy.stt.sphinx.internal;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.confidence.AnswerConfidence;

/**
 * The models of a loaded recogniser: acoustic model, grammars, confidence. Immutable and shared by sessions.
 *
 * @param commands any sentence
 * @param answers yes, no and what else steers a conversation
 * @param numbers digits and numbers in words
 * @param confidence tells an answer from a noise
 */
record SpeechModel(
        AcousticModel acoustic,
        SpeechGrammar commands,
        SpeechGrammar answers,
        SpeechGrammar numbers,
        AnswerConfidence confidence) {
    SpeechModel with(SpeechGrammar otherCommands) {
        return new SpeechModel(acoustic, otherCommands, answers, numbers, confidence);
    }
}
