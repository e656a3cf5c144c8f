package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers said piece by piece: {@code one oh one}, {@code twenty one oh five}, {@code un zéro un}. A piece is a digit
 * word or a number below 100 in words; digits that were typed are never joined.
 */
public final class SpokenDigits {
    private static final int MOST_DIGITS = 9;

    private SpokenDigits() {}

    public static Openers openers(Language language) {
        NumberLanguage numbers = Languages.part(language, NumberLanguage.class);
        return numbers.openers().or(Openers.words(numbers.zeros().keySet()));
    }

    /** Readings of at least two pieces, the longest first; none that a plain number of the same length explains. */
    public static List<Found<Long>> at(Words words, int from, Language language) {
        String first = words.at(from);
        if (first.isEmpty() || WrittenNumbers.isDigit(first.charAt(0)) || first.equals("a")) {
            return List.of();
        }
        NumberLanguage numbers = Languages.part(language, NumberLanguage.class);
        List<Found<Long>> found = new ArrayList<>(2);
        StringBuilder digits = new StringBuilder();
        int at = from;
        int pieces = 0;
        while (digits.length() < MOST_DIGITS) {
            Found<Long> piece = piece(words, at, numbers);
            if (piece.value() < 0) {
                break;
            }
            digits.append(piece.value());
            at = piece.to();
            pieces++;
            if (pieces >= 2 && digits.length() <= MOST_DIGITS && digits.charAt(0) != '0') {
                found.add(0, new Found<>(at, Long.parseLong(digits.toString())));
            }
        }
        return found;
    }

    private static Found<Long> piece(Words words, int at, NumberLanguage numbers) {
        String form = words.at(at);
        Integer zero = numbers.zeros().get(form);
        if (zero != null) {
            return new Found<>(at + 1, 0L);
        }
        if (!form.isEmpty() && !WrittenNumbers.isDigit(form.charAt(0))) {
            List<Found<Long>> readings = numbers.cardinals(words, at);
            if (!readings.isEmpty() && readings.get(0).value() < 100) {
                return readings.get(0);
            }
        }
        return new Found<>(at, -1L);
    }
}
