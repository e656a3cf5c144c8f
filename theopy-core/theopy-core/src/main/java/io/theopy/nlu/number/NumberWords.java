package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.TextPreprocessor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Whole numbers to words and back, in any language that is spoken, up to 999 999 999. Stateless. */
public final class NumberWords {
    public static final long MOST = 999_999_999;

    private NumberWords() {}

    /**
     * A number as a dictionary spells it: {@code one hundred and one}, {@code twenty-five}, {@code quatre-vingt-onze}.
     *
     * @throws IllegalArgumentException below 0 or above 999 999 999
     */
    public static String toWords(long number, Language language) {
        requireInRange(number);
        return Languages.part(language, NumberLanguage.class).cardinal(number);
    }

    /**
     * An ordinal as a dictionary spells it: {@code twenty-first}, {@code vingt et unième}; masculine in French.
     *
     * @throws IllegalArgumentException below 1 or above 999 999 999
     */
    public static String toOrdinalWords(long number, Language language) {
        requireInRange(number);
        if (number == 0) {
            throw new IllegalArgumentException("no ordinal for 0; places in a list start at 1");
        }
        return Languages.part(language, NumberLanguage.class).ordinal(number);
    }

    /**
     * The ways in which people say a number, the usual one first, lower case and without hyphens: {@code one hundred
     * one}, {@code one hundred and one}, {@code one oh one}. Each is read back as the number by
     * {@link io.theopy.intent.SlotType#REFERENCE}.
     */
    public static List<String> spoken(long number, Language language) {
        requireInRange(number);
        return Languages.part(language, NumberLanguage.class).spoken(number);
    }

    /** The number that all of the words are: {@code ["two", "thousand", "and", "five"]} is 2005. */
    public static OptionalLong parse(List<String> words, Language language) {
        Words all = Words.of(folded(words));
        return readings(all, 0, language).stream()
                .filter(f -> f.to() == all.size())
                .mapToLong(Found::value)
                .findFirst();
    }

    /**
     * The same words with every number in digits: {@code mark invoice one oh one as paid} becomes {@code mark invoice
     * 101 as paid}. "One", "un" and "une" alone stay: they are more often pronouns and articles.
     */
    public static List<String> toDigits(List<String> words, Language language) {
        Words all = Words.of(folded(words));
        List<String> out = new ArrayList<>(words.size());
        Set<String> articles = Languages.part(language, NumberLanguage.class).articles();
        int at = 0;
        while (at < words.size()) {
            List<Found<Long>> readings = readings(all, at, language);
            boolean article = !readings.isEmpty() && readings.get(0).to() == at + 1 && articles.contains(all.at(at));
            if (readings.isEmpty() || article) {
                out.add(words.get(at));
                at++;
            } else {
                out.add(Long.toString(readings.get(0).value()));
                at = readings.get(0).to();
            }
        }
        return List.copyOf(out);
    }

    private static List<Found<Long>> readings(Words words, int from, Language language) {
        List<Found<Long>> all =
                new ArrayList<>(Languages.part(language, NumberLanguage.class).cardinals(words, from));
        all.addAll(SpokenDigits.at(words, from, language));
        return Phrase.longestFirst(all);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(TextPreprocessor::fold).toList();
    }

    private static void requireInRange(long number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("no words for " + number + "; give a number from 0 to " + MOST);
        }
    }
}
