package io.theopy.nlu.account;

/**
 * An operator in an utterance.
 *
 * @param from index of its first token
 * @param to index after its last token
 */
public record FoundOperator(Operator operator, int from, int to) {
    public boolean overlaps(int otherFrom, int otherTo) {
        return from < otherTo && otherFrom < to;
    }
}
