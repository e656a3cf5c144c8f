package io.theopy.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Brings text into one form before it is cut into tokens: Unicode NFKC, nothing invisible, single blanks, plain hyphens.
 * Linear in the length of the text. Thread-safe.
 */
final class TextCleaner {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Accents stacked beyond any language; normalising long stacks is slow. */
    private static final Pattern STACKED_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");

    /** In 2½ and 10² the digits would run together. */
    private static final Pattern NUMBER_AFTER_DIGIT = Pattern.compile("(?<=\\p{Nd})(?=\\p{No})");

    /** What keyboards and recognisers give for an apostrophe inside a word, other than the two usual ones. */
    private static final Pattern ODD_APOSTROPHE =
            Pattern.compile("(?<=\\p{L})[`\u00B4\u2018\u201B\u2032\u02B9\u02BC\uFF07](?=\\p{L})");

    private static final Pattern DASH = Pattern.compile("[\u2010-\u2013\u2212]");

    /** A long dash that nothing stands before and a digit behind is a minus. */
    private static final Pattern LONG_MINUS = Pattern.compile("(?<![^\\s(\"\u00AB])[\u2014\u2015](?=\\p{Nd})");

    private TextCleaner() {}

    static String clean(String text) {
        String plain = isPlain(text) ? text : normalised(text);
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }

    private static String normalised(String text) {
        String thin = STACKED_MARKS.matcher(text).replaceAll("$1");
        String apart = NUMBER_AFTER_DIGIT.matcher(thin).replaceAll(" ");
        String quoted = ODD_APOSTROPHE.matcher(apart).replaceAll("'");
        String composed = Normalizer.normalize(quoted, Normalizer.Form.NFKC);
        String spaced = SPACE.matcher(composed).replaceAll(" ");
        String visible = INVISIBLE.matcher(spaced).replaceAll("");
        return LONG_MINUS.matcher(DASH.matcher(visible).replaceAll("-")).replaceAll("-");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '`') {
                return false;
            }
        }
        return true;
    }
}
