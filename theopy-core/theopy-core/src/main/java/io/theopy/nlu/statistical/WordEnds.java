package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import java.util.Arrays;
import java.util.Locale;

/**
 * Whether a template and what was learned disagree about where free words begin and end, such that the template may well
 * be wrong: it took a word of the note for one of its own, or words of the command for the note's. Stateless.
 */
final class WordEnds {
    /** A blank and a word of two letters. */
    private static final int SMALL = 3;

    private WordEnds() {}

    static boolean differ(String template, String learned, Intent intent, LanguageModel model) {
        if (learned.isEmpty() || learned.equals(template)) {
            return false;
        }
        if (learned.contains(template)) {
            // "Installation de" before "9h à midi": the small word is the time's.
            return learned.length() - template.length() > SMALL;
        }
        int at = template.indexOf(learned);
        if (at < 0) {
            return false;
        }
        String rest = template.substring(0, at) + " " + template.substring(at + learned.length());
        boolean punctuated = rest.chars().anyMatch(c -> ",;:".indexOf(c) >= 0);
        return punctuated
                || Arrays.stream(rest.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .allMatch(word -> model.knows(intent, word));
    }
}
