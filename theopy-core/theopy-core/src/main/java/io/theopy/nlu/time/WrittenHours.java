package io.theopy.nlu.time;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import java.util.List;
import java.util.Optional;

/** Two times with a dash between them: {@code 10-11}, {@code 10h-11h30}, {@code 14:00 - 15:00}. */
public final class WrittenHours {
    /** In one token. */
    public static final Phrase<Hours> PHRASE = Phrase.reading(Openers.TYPED, (words, from) -> {
        String form = words.at(from);
        int dash = form.indexOf('-');
        return dash < 1 || form.indexOf('-', dash + 1) >= 0
                ? List.of()
                : hours(form.substring(0, dash), form.substring(dash + 1))
                        .map(hours -> List.of(new Found<>(from + 1, hours)))
                        .orElse(List.of());
    });

    private WrittenHours() {}

    /** Whether the words from..to end at a dash that stands by itself. */
    public static boolean isBeforeDash(Words words, int from, int to) {
        return words.gapAfter(to - 1).contains("-");
    }

    private static Optional<Hours> hours(String from, String to) {
        return time(from).flatMap(start -> time(to).map(end -> Hours.of(start, end)));
    }

    private static Optional<ClockTime> time(String form) {
        return form.length() <= 2 && WrittenNumbers.isDigits(form) && Integer.parseInt(form) <= 24
                ? Optional.of(ClockTime.of(Integer.parseInt(form), 0))
                : WrittenTimes.read(form);
    }
}
