package io.theopy.nlu.link;

import io.theopy.text.WordList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns spelling into a rough key of its sound by rules of the form {@code before[letters]after = sound}, so that names
 * that sound alike get the same key. The first rule that fits at a place is taken; letters without a rule stand for
 * themselves. Thread-safe.
 *
 * <p>Contexts: {@code ^} and {@code $} are the ends of the word, {@code V} a vowel, {@code C} a consonant, {@code N} a
 * consonant or the end, {@code X} the same but neither n nor m, {@code (abc)} one of these letters, other characters
 * themselves.
 *
 * <p>In the manner of Elovitz et al., "Automatic translation of English text to phonetics by means of letter-to-sound
 * rules", NRL Report 7948 (1976); the rules are our own.
 */
public final class LetterToSound {
    private static final int LETTERS = 256;
    private static final String VOWELS = "aeiouyéè";

    private record Rule(String before, String letters, String after, String sound) {}

    /** By the first letter. */
    private final List<List<Rule>> rules = new ArrayList<>();

    private LetterToSound(List<String> lines) {
        for (int letter = 0; letter < LETTERS; letter++) {
            rules.add(new ArrayList<>());
        }
        for (String line : lines) {
            int open = line.indexOf('[');
            int close = line.indexOf(']');
            int equals = line.indexOf('=');
            Rule rule = new Rule(
                    line.substring(0, open).strip(),
                    line.substring(open + 1, close),
                    line.substring(close + 1, equals).strip(),
                    line.substring(equals + 1).strip());
            rules.get(rule.letters().charAt(0)).add(rule);
        }
    }

    /** Rules from a file beside the class {@code beside}: one a line, {@code #} begins a comment line. */
    public static LetterToSound load(Class<?> beside, String resource) {
        return new LetterToSound(WordList.lines(beside, resource));
    }

    /** A lower case word in the letters that rules are written for: without accents but those on e. */
    public static String plain(String spelled) {
        StringBuilder out = new StringBuilder(spelled.length() + 2);
        for (int i = 0; i < spelled.length(); i++) {
            char c = spelled.charAt(i);
            switch (c) {
                case 'à', 'â', 'ä', 'á', 'ã' -> out.append('a');
                case 'è', 'ê', 'ë' -> out.append('è');
                case 'î', 'ï', 'í' -> out.append('i');
                case 'ô', 'ö', 'ó', 'õ' -> out.append('o');
                case 'û', 'ü', 'ù', 'ú' -> out.append('u');
                case 'ÿ' -> out.append('y');
                case 'ñ' -> out.append('n');
                case 'œ' -> out.append("oe");
                case 'æ' -> out.append("e");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The key of {@code word} (lower case); the same sound twice in a row counts once. */
    public String key(String word) {
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            Rule rule = ruleAt(word, at);
            String sound = rule == null ? word.substring(at, at + 1) : rule.sound();
            for (int i = 0; i < sound.length(); i++) {
                if (key.length() == 0 || key.charAt(key.length() - 1) != sound.charAt(i)) {
                    key.append(sound.charAt(i));
                }
            }
            at += rule == null ? 1 : rule.letters().length();
        }
        return key.toString();
    }

    private @Nullable Rule ruleAt(String word, int at) {
        char letter = word.charAt(at);
        for (Rule rule : letter < LETTERS ? rules.get(letter) : List.<Rule>of()) {
            if (word.startsWith(rule.letters(), at)
                    && fitsAfter(rule.after(), word, at + rule.letters().length())
                    && fitsBefore(rule.before(), word, at - 1)) {
                return rule;
            }
        }
        return null;
    }

    private static boolean fitsAfter(String pattern, String word, int from) {
        int at = from;
        int i = 0;
        while (i < pattern.length()) {
            int end = elementEnd(pattern, i);
            if (!fits(pattern, i, end, word, at)) {
                return false;
            }
            at++;
            i = end;
        }
        return true;
    }

    private static boolean fitsBefore(String pattern, String word, int from) {
        int at = from;
        int end = pattern.length();
        while (end > 0) {
            int start = pattern.charAt(end - 1) == ')' ? pattern.lastIndexOf('(', end - 1) : end - 1;
            if (!fits(pattern, start, end, word, at)) {
                return false;
            }
            at--;
            end = start;
        }
        return true;
    }

    private static int elementEnd(String pattern, int start) {
        return pattern.charAt(start) == '(' ? pattern.indexOf(')', start) + 1 : start + 1;
    }

    private static boolean fits(String pattern, int start, int end, String word, int at) {
        boolean outside = at < 0 || at >= word.length();
        char letter = outside ? '$' : word.charAt(at);
        boolean vowel = VOWELS.indexOf(letter) >= 0;
        return switch (pattern.charAt(start)) {
            case '^', '$' -> outside;
            case 'V' -> vowel;
            case 'C' -> !outside && !vowel;
            case 'N' -> !vowel;
            case 'X' -> !vowel && letter != 'n' && letter != 'm';
            case '(' -> !outside && pattern.substring(start + 1, end - 1).indexOf(letter) >= 0;
            default -> letter == pattern.charAt(start);
        };
    }
}
