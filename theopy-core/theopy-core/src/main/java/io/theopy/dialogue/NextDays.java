package io.theopy.dialogue;

import io.theopy.meaning.SlotValue;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** "The day after", « la semaine d'avant »: the day or period beside the one that was spoken of. Stateless. */
final class NextDays {
    private static final String UNIT = "{}";

    /** What {@code said} makes of {@code before}; empty when it is no such words. */
    Optional<SlotValue> read(SlotValue before, Utterance said) {
        TalkWords words = Languages.part(said.language(), TalkWords.class);
        return step(said.normalized(), words.following().next(), words, before.value())
                .or(() -> step(said.normalized(), words.following().previous(), words, before.value())
                        .map(Period::negated))
                .filter(step -> before.value().matches("[0-9T:/-]{10,21}"))
                .flatMap(step -> moved(before.value(), step))
                .map(value -> SlotValue.of(value, said.original()));
    }

    private static Optional<Period> step(String said, String phrases, TalkWords words, String before) {
        return Arrays.stream(phrases.split("\\|"))
                .flatMap(phrase -> phraseStep(said, phrase, words, before).stream())
                .findFirst();
    }

    private static Optional<Period> phraseStep(String said, String phrase, TalkWords words, String before) {
        if (!phrase.contains(UNIT)) {
            return phrase.equals(said) ? Optional.of(own(before)) : Optional.empty();
        }
        return unit(said, phrase, words.shifting().days(), Period.ofDays(1))
                .or(() -> unit(said, phrase, words.shifting().weeks(), Period.ofDays(7)))
                .or(() -> unit(said, phrase, words.shifting().months(), Period.ofMonths(1)));
    }

    /** "The one after" a week is a week later. */
    private static Period own(String before) {
        if (!before.matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}")) {
            return Period.ofDays(1);
        }
        LocalDate from = LocalDate.parse(before.substring(0, 10));
        LocalDate to = LocalDate.parse(before.substring(11));
        return isMonth(from, to) ? Period.ofMonths(1) : Period.ofDays((int) ChronoUnit.DAYS.between(from, to) + 1);
    }

    private static boolean isMonth(LocalDate from, LocalDate to) {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
    }

    private static Optional<Period> unit(String said, String phrase, String nouns, Period step) {
        return Arrays.stream(nouns.split("\\|"))
                        .anyMatch(noun -> phrase.replace(UNIT, noun).equals(said))
                ? Optional.of(step)
                : Optional.empty();
    }

    /** A whole month is followed by a whole month. */
    private static Optional<String> moved(String value, Period step) {
        if (value.contains("/")) {
            LocalDate from = LocalDate.parse(value.substring(0, 10));
            LocalDate to = LocalDate.parse(value.substring(11));
            return period(from, to, step);
        }
        if (value.length() >= 16) {
            return Optional.of(LocalDateTime.parse(value).plus(step).toString().substring(0, 16));
        }
        return value.length() == 10
                ? Optional.of(LocalDate.parse(value).plus(step).toString())
                : Optional.empty();
    }

    private static Optional<String> period(LocalDate from, LocalDate to, Period step) {
        boolean isMonth = isMonth(from, to);
        if (isMonth && step.getMonths() == 0) {
            return Optional.empty();
        }
        LocalDate start = from.plus(step);
        LocalDate end = isMonth ? YearMonth.from(start).atEndOfMonth() : to.plus(step);
        return Optional.of(start + "/" + end);
    }
}
