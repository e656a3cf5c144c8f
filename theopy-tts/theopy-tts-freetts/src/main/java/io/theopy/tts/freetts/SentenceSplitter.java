package io.theopy.tts.freetts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into sentences, so that the first one is heard while the next is made. A full stop after a courtesy title,
 * an initial or a common abbreviation, within a number or before a small letter ends nothing. Sentences longer than a
 * breath are cut at a comma or a space, so that no sentence takes much memory. Linear in the length of the text.
 */
final class SentenceSplitter {
    private static final int LONGEST = 240;
    private static final int SHORTEST_PART = 80;
    private static final int MOST_CLOSING = 8;
    private static final int LONGEST_ABBREVIATION = 8;
    private static final Set<String> NEVER_LAST = Set.of(
            "mr", "mrs", "ms", "mme", "mlle", "dr", "prof", "st", "ste", "mm", "e.g", "i.e", "vs", "cf", "no", "nr",
            "tel", "approx", "av", "bd", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec", "janv", "févr",
            "juil", "déc");

    private SentenceSplitter() {}

    static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = endAfter(text, start, i);
            if (end > 0) {
                add(sentences, text.substring(start, end));
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    /** Where the sentence that began at {@code start} ends if its mark is at {@code at}, else 0. */
    private static int endAfter(String text, int start, int at) {
        char mark = text.charAt(at);
        if (mark == '\n' || mark == '\r' || mark == '\u2028' || mark == '\u2029') {
            return at + 1;
        }
        if (mark != '.' && mark != '!' && mark != '?' && mark != '…') {
            return 0;
        }
        int end = at + 1;
        while (end < text.length() && end <= at + MOST_CLOSING && isClosing(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && !isSpace(text.charAt(end))) {
            return 0;
        }
        return mark == '.' && end == at + 1 && goesOn(text, start, at) ? 0 : end;
    }

    private static boolean goesOn(String text, int start, int stop) {
        int next = stop + 1;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return true;
        }
        int from = stop;
        while (from > start && !isSpace(text.charAt(from - 1)) && stop - from <= LONGEST_ABBREVIATION) {
            from--;
        }
        String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
        boolean listNumber = from == skipSpace(text, start) && isNumber(word);
        boolean numero = word.equals("no") && (next >= text.length() || !Character.isDigit(text.charAt(next)));
        return !numero && (initial || listNumber || NEVER_LAST.contains(word));
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
    }

    private static boolean isClosing(char c) {
        return ".!?…\"')]}»”’".indexOf(c) >= 0;
    }

    private static void add(List<String> sentences, String raw) {
        int from = 0;
        while (raw.length() - from > LONGEST) {
            int cut = breathAfter(raw, from);
            addPart(sentences, raw.substring(from, cut));
            from = cut;
        }
        addPart(sentences, raw.substring(from));
    }

    private static void addPart(List<String> sentences, String part) {
        String stripped = part.strip();
        if (!stripped.isEmpty()) {
            sentences.add(stripped);
        }
    }

    /** The best place for a pause within the {@link #LONGEST} characters after {@code from}. */
    private static int breathAfter(String text, int from) {
        int last = from + LONGEST - 1;
        for (String marks : List.of(";:", ",", " ")) {
            for (int i = last; i >= from + SHORTEST_PART; i--) {
                boolean spaced = marks.equals(" ") || isSpace(text.charAt(i + 1));
                if (spaced && marks.indexOf(text.charAt(i)) >= 0) {
                    return i + 1;
                }
            }
        }
        return Character.isHighSurrogate(text.charAt(last)) ? last : last + 1;
    }
}
