package io.theopy.nlu.linear.training;

import io.theopy.text.Utterance;
import java.util.List;

/**
 * One sentence to learn from.
 *
 * @param intent what it means; {@link #OUT_OF_SCOPE} for a sentence that means nothing the catalogue knows
 * @param spans the words that fill slots; must not overlap
 * @param group where the sentence comes from: sentences of one group (one template) are never split between training
 *     and held-out data, so that confidence is measured on wordings that were not learned
 */
public record TrainingExample(String intent, Utterance said, List<LabelledSpan> spans, String group) {
    /** The intent of sentences that must be rejected. */
    public static final String OUT_OF_SCOPE = "oos";

    public TrainingExample {
        spans = List.copyOf(spans);
        for (LabelledSpan span : spans) {
            if (span.to() > said.tokens().size()) {
                throw new IllegalArgumentException(
                        "span " + span + " ends after the last word of: " + said.normalized());
            }
        }
    }

    /** A sentence that is its own group. */
    public static TrainingExample of(String intent, Utterance said, List<LabelledSpan> spans) {
        return new TrainingExample(intent, said, spans, said.normalized());
    }
}
