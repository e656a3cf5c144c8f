package io.theopy.eval;

import io.theopy.nlu.linear.training.TrainingExample;
import java.util.Optional;

/**
 * One labelled sentence of a corpus.
 *
 * @param split {@code train}, {@code val} or {@code test}, also {@code oos_train} and so on; empty when the file does not
 *     say
 * @param text as it stands in the corpus
 * @param example the same, with its slots as spans of tokens
 * @param lostSpans labelled slots that do not begin and end with a token, and so can be neither learned nor found
 */
public record CorpusLine(Optional<String> split, String text, TrainingExample example, int lostSpans) {
    /** Whether this line is for {@code part}; a line that does not say is for any. */
    boolean isFor(String part) {
        return split.map(s -> s.equals(part) || s.endsWith("_" + part)).orElse(true);
    }

    boolean isInScope() {
        return !example.intent().equals(TrainingExample.OUT_OF_SCOPE);
    }
}
