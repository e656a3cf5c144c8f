package io.theopy.nlu.slot;

import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Telephone numbers, typed with any separators ({@code 06.12.34.56.78}, {@code +33 (0)4 78 ...}) or spoken, digit by
 * digit, in pairs or threes, in English or French. Where words can be cut in several ways ("soixante dix huit"), the
 * cut that makes a number of the right length counts. National numbers starting with 0 have 10 digits (9 in Belgium, 11
 * in Britain), others 7 or 10, international ones 8 to 15 after their +.
 */
final class Phones implements Phrase<String> {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_STATES = 400;
    private static final Map<String, Integer> REPEATS = Map.of("double", 2, "triple", 3);
    private static final Set<String> ZERO = Set.of("zero", "oh", "o", "nought");

    private final Language language;

    Phones(Language language) {
        this.language = language;
    }

    @Override
    public Openers openers() {
        return Openers.ANY;
    }

    @Override
    public List<Found<String>> at(Words words, int from) {
        int start = from;
        String first = words.at(from);
        boolean plus = false;
        if (first.equals("plus") || first.equals("+")) {
            plus = true;
            start++;
        }
        if (!plus && !mayStart(first)) {
            return List.of();
        }
        Search search = new Search(words, start == from ? -1 : start);
        search.from(start, plus ? "+" : "");
        return longest(search.found, words, from);
    }

    private boolean mayStart(String form) {
        return !form.isEmpty()
                && (WrittenNumbers.isDigit(form.charAt(0))
                        || form.charAt(0) == '+' && form.length() > 1
                        || form.charAt(0) == '(' && form.length() > 2
                        || ZERO.contains(form)
                        || REPEATS.containsKey(form)
                        || (language == Language.EN
                                ? EnglishNumbers.SMALL.containsKey(form)
                                : FrenchNumbers.UNITS.containsKey(form) || form.equals("zero")));
    }

    /**
     * The longest; of numbers starting with 0, one of 10 digits before the rarer lengths. None where the words before
     * belong to it, and no piece of a longer one: half a number is a wrong number.
     */
    private List<Found<String>> longest(List<Found<String>> found, Words words, int from) {
        boolean usual = found.stream().anyMatch(f -> isUsual(f.value()));
        return found.stream()
                .filter(f -> !usual || !f.value().startsWith("0") || isUsual(f.value()))
                .filter(f -> f.to() == from + 1 || !mayStart(words.at(from - 1)))
                .filter(f -> language == Language.EN || "0+".indexOf(f.value().charAt(0)) >= 0)
                .max(Comparator.comparingInt(Found::to))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isUsual(String digits) {
        return digits.length() == 10 && digits.startsWith("0");
    }

    static boolean isPhone(String digits) {
        int length = digits.length();
        if (digits.startsWith("+")) {
            return length >= 9 && length <= MOST_DIGITS + 1;
        }
        if (digits.startsWith("00")) {
            return length >= 11 && length <= MOST_DIGITS + 2;
        }
        return digits.startsWith("0") ? length >= 9 && length <= 11 : length == 7 || length == 10;
    }

    private final class Search {
        final Words words;
        final int afterPlus;
        final List<Found<String>> found = new ArrayList<>();
        private final Set<Long> seen = new HashSet<>();

        Search(Words words, int afterPlus) {
            this.words = words;
            this.afterPlus = afterPlus;
        }

        void from(int at, String digits) {
            if (digits.length() > MOST_DIGITS + 2
                    || seen.size() > MOST_STATES
                    || !seen.add((long) at << 5 | digits.length())) {
                return;
            }
            if (at > 0 && isPhone(digits)) {
                found.add(new Found<>(at, digits));
            }
            for (Found<String> piece : pieces(at, digits.isEmpty())) {
                from(piece.to(), digits + piece.value());
            }
        }

        /** What the words from {@code at} on may add, the longest first. */
        private List<Found<String>> pieces(int at, boolean first) {
            String form = words.at(at);
            if (form.isEmpty()) {
                return List.of();
            }
            char c = form.charAt(0);
            if (WrittenNumbers.isDigit(c) || c == '+' || c == '(') {
                String typed = typed(form, first, at == afterPlus);
                return typed.isEmpty() ? List.of() : List.of(new Found<>(at + 1, typed));
            }
            if (ZERO.contains(form)) {
                return List.of(new Found<>(at + 1, "0"));
            }
            Integer repeats = REPEATS.get(form);
            if (repeats != null) {
                return pieces(at + 1, false).stream()
                        .filter(p -> p.value().length() == 1)
                        .map(p -> new Found<>(p.to(), p.value().repeat(repeats)))
                        .toList();
            }
            return spoken(at);
        }

        private List<Found<String>> spoken(int at) {
            List<Found<Long>> numbers =
                    language == Language.EN ? EnglishNumbers.cardinals(words, at) : FrenchNumbers.cardinals(words, at);
            return numbers.stream()
                    .filter(n -> n.value() < 1000)
                    .map(n -> new Found<>(n.to(), Long.toString(n.value())))
                    .toList();
        }
    }

    /** The digits of a token of digits and separators; "" when it is something else, such as a date. */
    private static String typed(String form, boolean first, boolean afterPlus) {
        StringBuilder digits = new StringBuilder();
        int separators = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (WrittenNumbers.isDigit(c)) {
                digits.append(c);
            } else if (c == '+' && i == 0 && first) {
                digits.append('+');
            } else if (c == '.' || c == '-' || c == '(' || c == ')') {
                separators++;
            } else {
                return "";
            }
        }
        boolean date = separators > 0 && WrittenDates.date(form).isPresent();
        if (date || digits.isEmpty()) {
            return "";
        }
        String all = digits.toString();
        return form.contains("(0)") && (all.startsWith("+") || !first && !afterPlus) ? without(form) : all;
    }

    /** +33 (0)4 is +33 4. */
    private static String without(String form) {
        return form.replace("(0)", "").replaceAll("[^+\\d]", "");
    }
}
