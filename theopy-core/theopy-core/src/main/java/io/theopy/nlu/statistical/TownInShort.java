package io.theopy.nlu.statistical;

import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Leaves one word of a town's name: how many words a town has tells nothing of what is to be done. Stateless.
 */
final class TownInShort {
    private TownInShort() {}

    /** {@code said} with {@code values}, and with the last word of {@code town} alone. */
    static MaskedUtterance of(String town, Utterance said, List<ValueSpan> values) {
        List<ValueSpan> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparingInt(ValueSpan::from));
        return ValueSpan.naming(said, town, ValueKind.NUMBER)
                .filter(span -> span.length() > 1 && sorted.stream().noneMatch(span::overlaps))
                .map(span -> without(span.from(), span.to() - 1, said, sorted))
                .orElseGet(() -> MaskedUtterance.of(said, sorted));
    }

    private static MaskedUtterance without(int from, int to, Utterance said, List<ValueSpan> values) {
        List<Token> tokens = new ArrayList<>(said.tokens());
        tokens.subList(from, to).clear();
        int gone = to - from;
        List<ValueSpan> moved = values.stream()
                .map(span -> span.from() < from
                        ? span
                        : new ValueSpan(span.from() - gone, span.to() - gone, span.kind(), span.entries()))
                .toList();
        return MaskedUtterance.of(new Utterance(said.raw(), tokens, said.language()), moved);
    }
}
