package io.theopy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts cleaned text into tokens; the rules are told at {@link TextPreprocessor}. Linear in the length of the text. */
final class Tokenizer {
    /** In order: one French word, letters with dots between, elided words, words, possessives, symbols. */
    private static final Pattern WORD = Pattern.compile("(?i:aujourd['\u2019]hui)(?!\\p{L})"
            + "|(?<dotted>\\p{L}(?:\\.\\p{L})+)(?![\\p{L}\\p{M}])\\.?"
            + "|(?i:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)['\u2019](?=\\p{L})"
            + "|\\p{L}[\\p{L}\\p{M}]*+(?:['\u2019](?=\\p{L}{2}))?"
            + "|['\u2019]s\\b|[€$£%#+]");

    private static final Pattern ELISION = Pattern.compile("(?i:[ldjmtsnc]|qu|jusqu|lorsqu)['\u2019](?=\\p{L}?\\d)");

    /** These end a token wherever they stand; anything else inside one that is no letter or digit may belong to it. */
    private static final String BREAKS = ";!?\u2026\"\u00AB\u00BB\u201C\u201D\u201E\u2014[]{}|=<>*\\~^";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            tokenizer.chunk(start, end);
            start = end + 1;
        }
        return tokenizer.tokens;
    }

    private void chunk(int start, int end) {
        if (!isSolid(start, end)) {
            words(start, end);
            return;
        }
        boolean address = text.substring(start, end).indexOf('@') >= 0;
        int from = start;
        for (int at = start; at < end; at++) {
            if (isBreak(at, start, end, address)) {
                piece(from, at);
                from = at + 1;
            }
        }
        piece(from, end);
    }

    private void piece(int start, int end) {
        if (!isSolid(start, end)) {
            words(start, end);
            return;
        }
        Matcher elision = ELISION.matcher(text).region(start, end);
        if (elision.lookingAt()) {
            add(start, elision.end());
            piece(elision.end(), end);
            return;
        }
        int from = start;
        int to = end;
        while (from < to && !mayBegin(text.charAt(from)) && !isSigned(from, to)) {
            from++;
        }
        while (from < to && !mayEnd(text.charAt(to - 1))) {
            to--;
        }
        if (from < to && text.charAt(from) == '(' && text.substring(from, to).indexOf(')') < 0) {
            from++;
        }
        int possessive = to - 2;
        if (from < possessive && text.charAt(to - 1) == 's' && "'\u2019".indexOf(text.charAt(possessive)) >= 0) {
            add(from, possessive);
            add(possessive, to);
        } else if (from < to) {
            add(from, to);
        }
    }

    private void words(int start, int end) {
        Matcher word = WORD.matcher(text).region(start, end);
        while (word.find()) {
            if (word.group("dotted") == null) {
                add(word.start(), word.end());
            } else {
                add(
                        word.start(),
                        word.end(),
                        text.substring(word.start(), word.end()).replace(".", ""));
            }
        }
    }

    private void add(int start, int end) {
        add(start, end, text.substring(start, end));
    }

    private void add(int start, int end, String word) {
        tokens.add(new Token(TextPreprocessor.fold(word), start, end));
    }

    private boolean isSolid(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i)) || text.charAt(i) == '@') {
                return true;
            }
        }
        return false;
    }

    private boolean isBreak(int at, int start, int end, boolean address) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return false;
        }
        int type = Character.getType(c);
        if (BREAKS.indexOf(c) >= 0 || type == Character.SURROGATE || type == Character.OTHER_SYMBOL && c != '°') {
            return true;
        }
        boolean afterDigit = at > start && Character.isDigit(text.charAt(at - 1));
        boolean beforeDigit = at + 1 < end && Character.isDigit(text.charAt(at + 1));
        return switch (c) {
            case ',' -> address || !afterDigit || !beforeDigit;
            case ':' -> !afterDigit || !beforeDigit;
            case '(' -> at > start && Character.isLetter(text.charAt(at - 1));
            case ')' -> at + 1 < end && Character.isLetter(text.charAt(at + 1));
            default -> false;
        };
    }

    /** Whether a minus and nothing but a number follow: the sign is part of it, as what it changes is the number. */
    private boolean isSigned(int from, int to) {
        if (text.charAt(from) != '-') {
            return false;
        }
        int end = to;
        while (end > from && !mayEnd(text.charAt(end - 1))) {
            end--;
        }
        boolean plain = from + 1 < end && Character.isDigit(text.charAt(from + 1));
        for (int i = from + 1; i < end; i++) {
            plain &= Character.isDigit(text.charAt(i)) || ".,".indexOf(text.charAt(i)) >= 0;
        }
        return plain;
    }

    private static boolean mayBegin(char c) {
        return Character.isLetterOrDigit(c) || "#+(€$£".indexOf(c) >= 0;
    }

    private static boolean mayEnd(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || "%€$£°".indexOf(c) >= 0;
    }
}
