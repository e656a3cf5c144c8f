package io.theopy.dialogue;

import io.theopy.intent.SlotType;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds "the second one", "the last two", "both" and « la première » in a sentence. Stateless. */
final class ListedWords {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final PhraseList ARTICLES =
            PhraseList.talk(words -> words.following().articles());
    private static final PhraseList ONES =
            PhraseList.talk(words -> words.following().ones());
    private static final PhraseList ALL =
            PhraseList.talk(words -> words.pointing().all());
    private static final PhraseList BOTH =
            PhraseList.talk(words -> words.pointing().both());
    private static final PhraseList FIRST =
            PhraseList.talk(words -> words.pointing().first());
    private static final PhraseList LAST =
            PhraseList.talk(words -> words.pointing().last());

    /**
     * Words that point at items of a list.
     *
     * @param from the first of them
     * @param to the first word after them
     * @param which the items, 0 for the first; outside of the list when it has no such item
     */
    record Found(int from, int to, List<Integer> which) {
        /** Whether the list has all that was pointed at. */
        boolean isWithin(int size) {
            return !which.isEmpty() && which.stream().allMatch(index -> index >= 0 && index < size);
        }
    }

    private ListedWords() {}

    /** The first such words of {@code said}, in a list of {@code size}, whose items may be called by {@code nouns}. */
    static Optional<Found> in(Utterance said, int size, List<String> nouns) {
        return IntStream.range(0, said.tokens().size())
                .mapToObj(at -> at(said, at, size))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> new Found(found.from(), afterNoun(said, found.to(), nouns), found.which()));
    }

    private static Optional<Found> at(Utterance said, int at, int size) {
        int both = size == 2 ? BOTH.lengthAt(said, at) : 0;
        return many(said, at, size)
                .or(() -> both == 0 ? Optional.empty() : Optional.of(new Found(at, at + both, List.of(0, 1))))
                .or(() -> one(said, at, size))
                .or(() -> all(said, at, size));
    }

    private static Optional<Found> all(Utterance said, int at, int size) {
        int all = ALL.lengthAt(said, at);
        return all == 0
                ? Optional.empty()
                : Optional.of(
                        new Found(at, at + all, IntStream.range(0, size).boxed().toList()));
    }

    /** "The last two", « les deux premières ». */
    private static Optional<Found> many(Utterance said, int at, int size) {
        int start = at + ARTICLES.lengthAt(said, at);
        int end = end(said, start);
        Optional<SlotMatch> count = number(said, end > start ? end : start);
        int to = count.map(SlotMatch::to).orElse(start);
        boolean before = end > start;
        int after = before ? to : end(said, to);
        if (count.isEmpty() || (!before && after == to)) {
            return Optional.empty();
        }
        int many = Integer.parseInt(count.get().value());
        boolean last = LAST.lengthAt(said, before ? start : to) > 0;
        int from = last ? size - many : 0;
        return many < 2
                ? Optional.empty()
                : Optional.of(new Found(
                        at,
                        after + ONES.lengthAt(said, after),
                        IntStream.range(from, from + many).boxed().toList()));
    }

    private static int end(Utterance said, int at) {
        return at + Math.max(FIRST.lengthAt(said, at), LAST.lengthAt(said, at));
    }

    private static Optional<Found> one(Utterance said, int at, int size) {
        return SlotRecognizers.forType(SlotType.POSITION, said.language()).matchesAt(said, at, ANY_TIME).stream()
                .filter(match -> !isBareNumber(said, match))
                .findFirst()
                // "Number 101" of a list of ten is no place in it.
                .filter(match -> !isCounted(said, match) || Integer.parseInt(match.value()) <= size)
                .map(match -> {
                    int place = Integer.parseInt(match.value());
                    return new Found(at, match.to(), List.of(place < 0 ? size + place : place - 1));
                });
    }

    /** "101" is an invoice rather than a place. */
    private static boolean isBareNumber(Utterance said, SlotMatch match) {
        int from = match.from() + ARTICLES.lengthAt(said, match.from());
        return said.tokens().get(match.from()).form().startsWith("#")
                || number(said, from).filter(n -> n.to() == match.to()).isPresent() && !isCounted(said, match);
    }

    /** "Number 3": a number after the word that says that it counts. */
    private static boolean isCounted(Utterance said, SlotMatch match) {
        return match.length() > 1
                && number(said, match.to() - 1)
                        .filter(n -> n.to() == match.to())
                        .isPresent()
                && number(said, match.from() + ARTICLES.lengthAt(said, match.from()))
                        .filter(n -> n.to() == match.to() - 1)
                        .isEmpty();
    }

    private static Optional<SlotMatch> number(Utterance said, int at) {
        return at >= said.tokens().size()
                ? Optional.empty()
                : SlotRecognizers.forType(SlotType.NUMBER, said.language()).matchesAt(said, at, ANY_TIME).stream()
                        .filter(match -> match.value().length() <= 3)
                        .findFirst();
    }

    /** "The second invoice" is the second one. */
    private static int afterNoun(Utterance said, int to, List<String> nouns) {
        return nouns.stream()
                        .map(noun -> List.of(noun.split(" ")))
                        .filter(noun -> to + noun.size() <= said.tokens().size()
                                && IntStream.range(0, noun.size())
                                        .allMatch(i ->
                                                said.tokens().get(to + i).form().equals(noun.get(i))))
                        .mapToInt(List::size)
                        .max()
                        .orElse(0)
                + to;
    }
}
