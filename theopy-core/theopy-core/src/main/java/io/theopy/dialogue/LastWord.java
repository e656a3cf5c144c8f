package io.theopy.dialogue;

import io.theopy.text.Utterance;
import java.util.Optional;
import java.util.function.Function;

/**
 * "The first, no, the second", "the second one, not the first": an answer that corrects itself. Both parts have to be
 * answers by themselves, and the last word counts. Stateless.
 */
final class LastWord {
    private static final PhraseList INSISTING = PhraseList.of(DialogueWords::insisting);
    private static final PhraseList NEGATING = PhraseList.of(DialogueWords::negating);
    private static final PhraseList LEADING = PhraseList.of(DialogueWords::leading);

    private LastWord() {}

    /**
     * What {@code said} comes to; empty when it corrects nothing.
     *
     * @param read what a part of it comes to by itself
     */
    static <T> Optional<T> of(Utterance said, Function<Utterance, Optional<T>> read) {
        for (int at = said.tokens().size() - 1; at > 0; at--) {
            if (INSISTING.lengthAt(said, at) == 0) {
                continue;
            }
            Utterance before = said.part(0, at);
            Optional<T> first = read.apply(before).or(() -> of(before, read));
            if (first.isPresent()) {
                Optional<T> last = last(said, at, first.get(), read);
                if (last.isPresent()) {
                    return last;
                }
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> last(Utterance said, int at, T first, Function<Utterance, Optional<T>> read) {
        int size = said.tokens().size();
        int from = at;
        for (int length = INSISTING.lengthAt(said, from); length > 0; length = INSISTING.lengthAt(said, from)) {
            from += length;
        }
        int start = from;
        Optional<T> last = read.apply(said.part(start, size))
                .or(() -> read.apply(said.part(start + LEADING.lengthAt(said, start), size)));
        boolean isDenied = NEGATING.lengthAt(said, at) == from - at;
        return isDenied ? last.filter(other -> !other.equals(first)).map(other -> first) : last;
    }
}
