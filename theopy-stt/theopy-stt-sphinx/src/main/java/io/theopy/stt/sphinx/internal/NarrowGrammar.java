package io.theopy.stt.sphinx.internal;

import io.theopy.stt.sphinx.internal.confidence.AnswerConfidence;
import java.util.Optional;

/**
 * A grammar that knows nothing but the answers to a question, and what tells these from noise. It makes an answer of
 * anything, so nothing that is heard while it listens is believed without a measured confidence. Immutable and shared.
 *
 * @param withoutConsent what else a yes may have been, where the grammar knows one
 */
record NarrowGrammar(SpeechGrammar grammar, AnswerConfidence confidence, Optional<SpeechGrammar> withoutConsent) {}
