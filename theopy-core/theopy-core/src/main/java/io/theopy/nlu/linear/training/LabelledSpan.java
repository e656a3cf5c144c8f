package io.theopy.nlu.linear.training;

/**
 * Some neighbouring words of an utterance and what they are.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param label what they fill, normally the name of a slot
 */
public record LabelledSpan(int from, int to, String label) {
    public LabelledSpan {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("span " + from + ".." + to + " of " + label + " holds no token");
        }
    }
}
