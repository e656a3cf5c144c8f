package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that name something, such as an invoice: {@code 101}, {@code n° 101}, {@code #101}, {@code one oh one}. */
public final class ReferenceNumbers {
    private static final Pattern MARK = Pattern.compile("(?:#|n[°o]?[.:]?|nr[.:]?)(\\d{1,9})");

    /** A number with its mark in the same token. */
    public static final Phrase<Long> MARKED = Phrase.reading(Openers.TYPED, (words, from) -> {
        String form = words.at(from);
        if (form.length() < 2 || form.charAt(0) != '#' && form.charAt(0) != 'n') {
            return List.of();
        }
        Matcher m = MARK.matcher(form);
        return m.matches() ? List.of(new Found<>(from + 1, Long.valueOf(m.group(1)))) : List.of();
    });

    private ReferenceNumbers() {}

    /** @param nouns what is called by number, folded */
    public static Phrase<Long> of(Language language, Set<String> nouns) {
        return orZero(language, nouns).where(n -> n > 0);
    }

    /** The same said in words some of which were heard as others that sound the same: {@code won forty nine}. */
    public static Phrase<Long> misheard(Language language, Set<String> nouns) {
        Phrase<Long> plain = Languages.part(language, NumberLanguage.class).number();
        Phrase<Long> number = Phrase.reading(
                plain.openers().or(SpokenDigits.openers(language)),
                (words, from) -> longest(plain, words, from, language, nouns));
        return MisheardNumbers.of(language, nouns, number).where(n -> n > 0 && n < 1_000_000_000);
    }

    /** Any number, zero too. */
    public static Phrase<Long> orZero(Language language) {
        return orZero(language, Set.of());
    }

    private static Phrase<Long> orZero(Language language, Set<String> nouns) {
        NumberLanguage numbers = Languages.part(language, NumberLanguage.class);
        Phrase<Long> plain = numbers.number().where(n -> n < 1_000_000_000);
        Phrase<Long> number = Phrase.reading(
                plain.openers().or(SpokenDigits.openers(language)),
                (words, from) -> longest(plain, words, from, language, nouns));
        return Grammar.<Long>builder()
                .parts(Map.of(
                        "marked",
                        MARKED,
                        "n",
                        number,
                        "bare",
                        number.when((words, from, to) ->
                                isNoPronoun(words, from, to) || to == from + 1 && nouns.contains(words.at(from - 1)))))
                .rule("{marked}", c -> c.get("marked", Long.class))
                .rule("{bare}", c -> c.get("bare", Long.class))
                .rule(numbers.counted(), c -> c.get("n", Long.class))
                .build();
    }

    /** The longest number; when it was said digit by digit, also the plain number that it starts with. */
    private static List<Found<Long>> longest(
            Phrase<Long> plain, Words words, int from, Language language, Set<String> nouns) {
        List<Found<Long>> whole = plain.at(words, from);
        List<Found<Long>> spoken = SpokenDigits.at(words, from, language);
        List<Found<Long>> found = new ArrayList<>(2);
        if (!spoken.isEmpty()
                && (nouns.isEmpty() || !isSeveral(words, from, spoken.get(0).to()))
                && (whole.isEmpty() || spoken.get(0).to() > whole.get(0).to())) {
            found.add(spoken.get(0));
        }
        whole.stream()
                .filter(one -> nouns.isEmpty() || !isSeveral(words, from, one.to()))
                .findFirst()
                .ifPresent(found::add);
        return found;
    }

    /** "Invoice 101 104" is two of them, "1 0 4" is one in digits; amounts are written in groups. */
    private static boolean isSeveral(Words words, int from, int to) {
        boolean isLong = false;
        for (int i = from; i < to; i++) {
            String form = words.at(i);
            if (!form.chars().allMatch(Character::isDigit)) {
                return false;
            }
            isLong |= form.length() > 1;
        }
        return isLong && to - from > 1;
    }

    /** Words that a number is said after, in any language. */
    public static Set<String> counters() {
        return Said.COUNTERS;
    }

    /** "One" in "this one", "un" in "un client" name nothing. */
    public static boolean isNoPronoun(Words words, int from, int to) {
        return to != from + 1 || Said.NUMBERS.stream().noneMatch(numbers -> numbers.isPronoun(words, from));
    }

    /** Looked for when the first sentence is read: the languages themselves are made with numbers. */
    private static final class Said {
        static final Set<String> COUNTERS = Languages.words(NumberLanguage.class, NumberLanguage::counters);
        static final List<NumberLanguage> NUMBERS = Languages.spoken().stream()
                .map(language -> Languages.part(language, NumberLanguage.class))
                .toList();
    }
}
