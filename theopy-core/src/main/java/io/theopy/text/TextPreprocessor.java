package io.theopy.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an {@link Utterance} of what was typed or recognised; the same for both. Thread-safe.
 *
 * <p>NFKC, control characters out, white space to single blanks; tokens are words, with French elisions
 * ({@code l'}, {@code qu'}) and the English possessive ({@code 's}) split off and hyphens between letters splitting;
 * whatever holds a digit or an at sign stays one token ({@code 14h30}, {@code 2025-11-11}, {@code a@b.fr}).
 */
public final class TextPreprocessor {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*['\u2019](?=\\p{L}{2})|\\p{L}[\\p{L}\\p{M}]*|['\u2019]s\\b|[€$£%#]");
    private static final Pattern EDGE = Pattern.compile("^[\\p{P}&&[^#+(]]+|[\\p{P}&&[^%]]+$");
    private static final Pattern ELISION =
            Pattern.compile("^(?:[ldjmntscLDJMNTSC]|[qQ]u|jusqu|lorsqu)['\u2019](?=\\p{L}?\\d)");

    /** Makes an utterance of {@code text}, understood as {@code language}. */
    public Utterance process(String text, Language language) {
        String raw = clean(text);
        List<Token> tokens = new ArrayList<>();
        Matcher chunk = CHUNK.matcher(raw);
        while (chunk.find()) {
            addTokens(raw, chunk.start(), chunk.end(), tokens);
        }
        return new Utterance(raw, tokens, language);
    }

    /** The form that a word is compared by: lower case, no diacritics, plain apostrophes. */
    public static String fold(String word) {
        String decomposed =
                Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''), Normalizer.Form.NFD);
        return decomposed.replaceAll("\\p{M}+", "").replace("œ", "oe").replace("æ", "ae");
    }

    private static String clean(String text) {
        String spaced =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        return CONTROL.matcher(spaced).replaceAll("").strip();
    }

    private static void addTokens(String raw, int start, int end, List<Token> tokens) {
        String chunk = raw.substring(start, end);
        boolean solid = chunk.indexOf('@') >= 0 || chunk.chars().anyMatch(Character::isDigit);
        if (!solid) {
            Matcher word = WORD.matcher(chunk);
            while (word.find()) {
                tokens.add(new Token(fold(word.group()), start + word.start(), start + word.end()));
            }
            return;
        }
        Matcher elision = ELISION.matcher(chunk);
        if (elision.find()) {
            tokens.add(new Token(fold(elision.group()), start, start + elision.end()));
            addTokens(raw, start + elision.end(), end, tokens);
            return;
        }
        Matcher edge = EDGE.matcher(chunk);
        int from = 0;
        int to = chunk.length();
        while (edge.find()) {
            if (edge.start() == 0) {
                from = edge.end();
            } else {
                to = edge.start();
            }
        }
        if (from < to) {
            tokens.add(new Token(fold(chunk.substring(from, to)), start + from, start + to));
        }
    }
}
