package io.theopy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a user said or typed in one turn, ready to be understood. Made by {@link TextPreprocessor}.
 *
 * @param raw the text after Unicode normalisation, with its case and accents
 * @param tokens its words in order; every token's span lies in {@code raw}
 * @param language the language it was understood in
 */
public record Utterance(String raw, List<Token> tokens, Language language) {
    public Utterance {
        Objects.requireNonNull(raw, "raw must not be null");
        Objects.requireNonNull(tokens, "tokens must not be null");
        Objects.requireNonNull(language, "language must not be null");
        tokens = List.copyOf(tokens);
    }

    /** The forms of all tokens, joined by one space: {@code mark invoice 101 as paid}. */
    public String normalized() {
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            if (out.length() > 0) {
                out.append(' ');
            }
            out.append(token.form());
        }
        return out.toString();
    }

    /** What the user wrote for the tokens {@code from} (inclusive) to {@code to} (exclusive), as written. */
    public String original(int from, int to) {
        if (from >= to) {
            return "";
        }
        return raw.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The tokens {@code from} (inclusive) to {@code to} (exclusive) as an utterance; spans still point into {@code raw}. */
    public Utterance part(int from, int to) {
        return new Utterance(raw, tokens.subList(from, to), language);
    }

    /** The utterance as if the tokens {@code from} (inclusive) to {@code to} (exclusive) had not been said. */
    public Utterance without(int from, int to) {
        if (from >= to) {
            return this;
        }
        int start = tokens.get(from).start();
        int gone = (to < tokens.size() ? tokens.get(to).start() : raw.length()) - start;
        List<Token> left = new ArrayList<>(tokens.subList(0, from));
        tokens.subList(to, tokens.size())
                .forEach(token -> left.add(new Token(token.form(), token.start() - gone, token.end() - gone)));
        return new Utterance(raw.substring(0, start) + raw.substring(start + gone), left, language);
    }

    /** Whether a comma stands between the token {@code at} and the one before it. */
    public boolean isAfterComma(int at) {
        return at > 0
                && at < tokens.size()
                && raw.substring(tokens.get(at - 1).end(), tokens.get(at).start())
                                .indexOf(',')
                        >= 0;
    }

    /** What the user wrote for all tokens, as written. */
    public String original() {
        return original(0, tokens.size());
    }
}
