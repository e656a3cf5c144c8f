package io.theopy.nlu.contact;

import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.nlu.time.WrittenDates;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pieces that a telephone number is said or typed in: digits, numbers below 1000, doubles, groups with separators. */
public record PhonePieces(Phrase<Long> number) {
    private static final int DATE_SLASHES = 2;
    private static final Map<String, Integer> REPEATS = repeats();
    private static final Set<String> ZERO =
            Languages.words(ContactLanguage.class, c -> c.digits().zeros());
    private static final Set<String> PLUS =
            Languages.words(ContactLanguage.class, c -> c.digits().plus());

    public static Openers openers(Language language) {
        Openers numbers = Openers.number(
                        Languages.part(language, NumberLanguage.class).units().keySet())
                .or(Openers.words(Languages.part(language, ContactLanguage.class)
                        .repeats()
                        .keySet()));
        return numbers.or(Openers.words(ZERO)).or(Openers.words(PLUS));
    }

    static boolean isPlus(String form) {
        return PLUS.contains(form);
    }

    private static Map<String, Integer> repeats() {
        Map<String, Integer> repeats = new HashMap<>();
        for (Language language : Languages.spoken()) {
            repeats.putAll(Languages.part(language, ContactLanguage.class).repeats());
        }
        return Map.copyOf(repeats);
    }

    /** What the words from {@code at} on may add. */
    public List<Found<String>> at(Words words, int at, boolean first) {
        String form = words.at(at);
        if (form.isEmpty()) {
            return List.of();
        }
        char c = form.charAt(0);
        if (WrittenNumbers.isDigit(c) || c == '+' || c == '(') {
            String typed = typed(form, first);
            return typed.isEmpty() ? List.of() : List.of(new Found<>(at + 1, typed));
        }
        if (ZERO.contains(form)) {
            return List.of(new Found<>(at + 1, "0"));
        }
        Integer repeats = REPEATS.get(form);
        if (repeats != null) {
            return WrittenNumbers.isDigits(words.at(at + 1)) || REPEATS.containsKey(words.at(at + 1))
                    ? List.of()
                    : repeated(at(words, at + 1, false), repeats);
        }
        return spoken(words, at);
    }

    private static List<Found<String>> repeated(List<Found<String>> digits, int times) {
        List<Found<String>> repeated = new ArrayList<>(1);
        for (Found<String> digit : digits) {
            if (digit.value().length() == 1) {
                repeated.add(new Found<>(digit.to(), digit.value().repeat(times)));
            }
        }
        return repeated;
    }

    private List<Found<String>> spoken(Words words, int at) {
        List<Found<Long>> numbers = number.at(words, at);
        List<Found<String>> pieces = new ArrayList<>(numbers.size());
        for (Found<Long> number : numbers) {
            if (number.value() < 1000) {
                pieces.add(new Found<>(number.to(), Long.toString(number.value())));
            }
        }
        return pieces;
    }

    /** The digits of a token of digits and separators; "" when it is something else, such as a date. */
    private static String typed(String form, boolean first) {
        StringBuilder digits = new StringBuilder();
        boolean slashed = form.chars().filter(c -> c == '/').count() > DATE_SLASHES;
        boolean separated = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (WrittenNumbers.isDigit(c)) {
                digits.append(c);
            } else if (c == '+' && digits.length() == 0 && first) {
                digits.append('+');
            } else if (c == '/' && slashed || c == '.' || c == '-' || c == '(' || c == ')') {
                separated = true;
            } else {
                return "";
            }
        }
        return separated && WrittenDates.date(form).isPresent() ? "" : digits.toString();
    }
}
