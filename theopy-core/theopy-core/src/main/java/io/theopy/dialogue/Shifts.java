package io.theopy.dialogue;

import io.theopy.intent.SlotType;
import io.theopy.meaning.Shift;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds "an hour later", « d'une demi-heure », "back two days" in a sentence. Immutable, thread-safe. */
final class Shifts {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final PhraseList BY =
            PhraseList.talk(words -> words.shifting().by());
    private static final PhraseList LATER =
            PhraseList.talk(words -> words.shifting().later());
    private static final PhraseList EARLIER =
            PhraseList.talk(words -> words.shifting().earlier());
    private static final PhraseList LATER_VERBS =
            PhraseList.talk(words -> words.shifting().laterVerbs());
    private static final PhraseList EARLIER_VERBS =
            PhraseList.talk(words -> words.shifting().earlierVerbs());
    private static final PhraseList ONE =
            PhraseList.talk(words -> words.shifting().one());
    private static final PhraseList DAYS =
            PhraseList.talk(words -> words.shifting().days());
    private static final PhraseList WEEKS =
            PhraseList.talk(words -> words.shifting().weeks());
    private static final PhraseList MONTHS =
            PhraseList.talk(words -> words.shifting().months());

    /**
     * A shift in a sentence.
     *
     * @param from the first of its words
     * @param to the first word after it
     */
    record Found(int from, int to, SlotValue value) {}

    /** How much: an ISO 8601 amount. */
    private record Amount(int to, String value) {}

    private Shifts() {}

    static Optional<Found> in(Utterance said) {
        for (int at = 0; at < said.tokens().size(); at++) {
            int start = at;
            Optional<Amount> amount = amount(said, at).filter(a -> !isWithinMoment(said, start));
            Optional<Found> found = amount.flatMap(a -> around(said, start, a));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> around(Utterance said, int at, Amount amount) {
        int from = before(BY, said, at);
        int laterAfter = LATER.lengthAt(said, amount.to());
        int earlierAfter = EARLIER.lengthAt(said, amount.to());
        if (laterAfter > 0 || earlierAfter > 0) {
            boolean later = laterAfter >= earlierAfter;
            return Optional.of(found(said, from, amount.to() + Math.max(laterAfter, earlierAfter), later, amount));
        }
        int laterBefore = LATER.lengthBefore(said, from);
        int earlierBefore = EARLIER.lengthBefore(said, from);
        if (laterBefore > 0 || earlierBefore > 0) {
            int start = from - Math.max(laterBefore, earlierBefore);
            return Optional.of(found(said, start, amount.to(), laterBefore >= earlierBefore, amount));
        }
        if (EARLIER_VERBS.isIn(said) || LATER_VERBS.isIn(said)) {
            return Optional.of(found(said, from, amount.to(), !EARLIER_VERBS.isIn(said), amount));
        }
        return Optional.empty();
    }

    private static Found found(Utterance said, int from, int to, boolean later, Amount amount) {
        return new Found(from, to, Shift.value(later, amount.value(), said.original(from, to)));
    }

    private static int before(PhraseList words, Utterance said, int to) {
        return to - words.lengthBefore(said, to);
    }

    private static Optional<Amount> amount(Utterance said, int at) {
        return longest(SlotType.DURATION, said, at)
                .map(match -> new Amount(match.to(), amount(Duration.parse(match.value()))))
                .or(() -> calendar(said, at));
    }

    private static String amount(Duration duration) {
        return duration.toHours() >= 24 && duration.toHours() % 24 == 0
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }

    /** Days, weeks and months, which are no lengths of time in hours. */
    private static Optional<Amount> calendar(Utterance said, int at) {
        int one = ONE.lengthAt(said, at);
        int unit = one > 0
                ? at + one
                : longest(SlotType.NUMBER, said, at).map(SlotMatch::to).orElse(at);
        long count = one > 0
                ? 1
                : longest(SlotType.NUMBER, said, at)
                        .map(match -> Long.parseLong(match.value()))
                        .orElse(0L);
        if (count == 0 || count > 400) {
            return Optional.empty();
        }
        if (DAYS.lengthAt(said, unit) > 0) {
            return Optional.of(new Amount(unit + 1, "P" + count + "D"));
        }
        if (WEEKS.lengthAt(said, unit) > 0) {
            return Optional.of(new Amount(unit + 1, "P" + 7 * count + "D"));
        }
        return MONTHS.lengthAt(said, unit) > 0
                ? Optional.of(new Amount(unit + 1, "P" + count + "M"))
                : Optional.empty();
    }

    private static Optional<SlotMatch> longest(SlotType type, Utterance said, int at) {
        return SlotRecognizers.forType(type, said.language()).matchesAt(said, at, ANY_TIME).stream()
                .findFirst();
    }

    /** "In two days" is a day by itself. */
    private static boolean isWithinMoment(Utterance said, int at) {
        return IntStream.range(0, at)
                .anyMatch(from ->
                        SlotRecognizers.forType(SlotType.DATE_OR_DATETIME, said.language())
                                .matchesAt(said, from, ANY_TIME)
                                .stream()
                                .anyMatch(match -> match.to() > at));
    }
}
