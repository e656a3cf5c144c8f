package io.theopy.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes an {@link Utterance} of what was typed or recognised; the same for both. Thread-safe; takes time linear in the
 * length of the text.
 *
 * <p>The text: NFKC, nothing invisible, single blanks, hyphens plain, fillers ({@code um}, {@code euh}) out. Its tokens
 * are
 *
 * <ul>
 *   <li>words; hyphens separate ({@code rendez-vous} is two), elided words ({@code l'}, {@code qu'}) keep their
 *       apostrophe, the English possessive {@code 's} stands alone, {@code aujourd'hui} is one;
 *   <li>whatever holds a digit or an at sign, whole: {@code 14h30}, {@code 150€}, {@code #101}, {@code 2025-11-11},
 *       {@code a@b.fr}, without brackets, quotes and punctuation around it;
 *   <li>the symbols {@code € $ £ % # +} by themselves.
 * </ul>
 */
public final class TextPreprocessor {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Makes an utterance of {@code text}, understood as {@code language}. */
    public Utterance process(String text, Language language) {
        String raw = Fillers.remove(TextCleaner.clean(text), language);
        return new Utterance(raw, Tokenizer.tokens(raw), language);
    }

    /** The form that a word is compared by: lower case, no diacritics, plain apostrophes. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower.replace('\u2019', '\''), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace("œ", "oe").replace("æ", "ae");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
