package io.theopy.tts.freetts;

import java.text.Normalizer;
import java.util.Map;

/**
 * Writes text with the letters that an English voice knows. FreeTTS has no sound for any other character: a word of
 * accented letters alone would be silence.
 */
final class AsciiLetters {
    private static final Map<Character, String> FOLDED = Map.ofEntries(
            Map.entry('œ', "oe"),
            Map.entry('Œ', "Oe"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "Ae"),
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('’', "'"),
            Map.entry('‘', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('–', "-"),
            Map.entry('—', ", "),
            Map.entry('…', "."));

    private AsciiLetters() {}

    /** Accents dropped, ligatures and quotes written out; what then is not ASCII becomes a space. */
    static String of(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 8);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c >= ' ' && c < '\u007F') {
                ascii.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                ascii.append(FOLDED.getOrDefault(c, " "));
            }
        }
        return ascii.toString();
    }
}
