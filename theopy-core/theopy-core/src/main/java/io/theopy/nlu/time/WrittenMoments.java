package io.theopy.nlu.time;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Moments written in one ISO 8601 token: {@code 2025-11-11T14:00}. */
public final class WrittenMoments {
    private static final int SHORTEST = 16;

    public static final Phrase<MomentExpression> PHRASE = Phrase.reading(Openers.TYPED, WrittenMoments::at);

    private WrittenMoments() {}

    private static List<Found<MomentExpression>> at(Words words, int from) {
        String form = words.at(from);
        if (form.length() < SHORTEST || form.charAt(4) != '-' || form.charAt(10) != 't') {
            return List.of();
        }
        try {
            return List.of(new Found<>(from + 1, Moments.at(LocalDateTime.parse(form.toUpperCase(Locale.ROOT)))));
        } catch (DateTimeException e) {
            return List.of();
        }
    }
}
