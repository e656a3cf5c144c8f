package io.theopy.nlu.slot;

import io.theopy.meaning.Doubt;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads "at ten or eleven" as one value that is in doubt, and "at ten, no, eleven" as the second. An hour alone is on the
 * day of the first.
 *
 * @param first what reads the first value
 * @param next what reads the others, more leniently
 */
record OneOfSeveral(SlotRecognizer first, SlotRecognizer next) implements SlotRecognizer {
    @Override
    public List<SlotMatch> matchesAt(Utterance said, int from, LocalDateTime now) {
        List<SlotMatch> single = first.matchesAt(said, from, now);
        List<SlotMatch> all = single;
        for (SlotMatch match : single) {
            Optional<SlotMatch> joined = joined(match, said, now);
            if (joined.isPresent()) {
                all = all == single ? new ArrayList<>(single) : all;
                int end = joined.get().to();
                all.removeIf(other -> other.to() == end);
                all.add(joined.get());
            }
        }
        if (all != single) {
            all.sort(Comparator.comparingInt(SlotMatch::to).reversed());
        }
        return all;
    }

    private Optional<SlotMatch> joined(SlotMatch match, Utterance said, LocalDateTime now) {
        if (match.to() >= said.tokens().size() - 1) {
            return Optional.empty();
        }
        SecondThoughts words =
                Languages.part(said.language(), SentenceWords.class).second();
        int or = words.orLength(said, match.to());
        int correction = or > 0 ? 0 : words.correctionLength(said, match.to());
        int start = match.to() + or + correction;
        return start == match.to()
                ? Optional.empty()
                : other(match, said, start, now)
                        .map(other -> or > 0 ? onDayAfter(either(match, other), said, now) : second(match, other));
    }

    /** "At 2 or 3 tomorrow": the day that is said last is that of both. */
    private SlotMatch onDayAfter(SlotMatch either, Utterance said, LocalDateTime now) {
        return either.to() >= said.tokens().size() || either.doubt().isEmpty()
                ? either
                : first.matchesAt(said, either.to(), now).stream()
                        .filter(day -> MomentParts.day(day.value()).isPresent()
                                && !day.value().contains("T"))
                        .findFirst()
                        .map(day -> new SlotMatch(
                                either.from(),
                                day.to(),
                                MomentParts.merged(either.value(), day.value()),
                                either.doubt()
                                        .map(doubt -> new Doubt(
                                                doubt.kind(), MomentParts.merged(doubt.detail(), day.value())))))
                        .orElse(either);
    }

    private Optional<SlotMatch> other(SlotMatch before, Utterance said, int start, LocalDateTime now) {
        return matchesNext(said, start, MomentParts.reckonedFrom(before.value(), now)).stream()
                .findFirst()
                .map(there -> isHourAlone(before, there, said, start) ? there : fromNow(there, said, start, now));
    }

    /** "10 or 11 or 12". */
    private List<SlotMatch> matchesNext(Utterance said, int start, LocalDateTime now) {
        return new OneOfSeveral(next, next).matchesAt(said, start, now);
    }

    private SlotMatch fromNow(SlotMatch there, Utterance said, int start, LocalDateTime now) {
        return matchesNext(said, start, now).stream()
                .filter(match -> match.to() == there.to())
                .findFirst()
                .orElse(there);
    }

    private boolean isHourAlone(SlotMatch before, SlotMatch there, Utterance said, int start) {
        return MomentParts.day(before.value())
                .map(day -> isOn(there, day)
                        && matchesNext(said, start, day.plusDays(1).atStartOfDay()).stream()
                                .anyMatch(match -> match.to() == there.to() && isOn(match, day.plusDays(1))))
                .orElse(false);
    }

    private static boolean isOn(SlotMatch match, LocalDate day) {
        return match.value().startsWith(day + "T");
    }

    private static SlotMatch either(SlotMatch one, SlotMatch other) {
        return one.value().equals(other.value())
                ? new SlotMatch(one.from(), other.to(), one.value(), one.doubt())
                : new SlotMatch(
                        one.from(),
                        other.to(),
                        MomentParts.atHourOf(other.value(), one.value()),
                        Optional.of(new Doubt(Doubt.Kind.EITHER, other.value())));
    }

    /** The second, with what it leaves as it was: "tomorrow at ten, no, Monday" is at ten too. */
    private static SlotMatch second(SlotMatch one, SlotMatch other) {
        return new SlotMatch(one.from(), other.to(), MomentParts.merged(one.value(), other.value()), other.doubt());
    }
}
