package io.theopy.nlu.linear.tag;

import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.feature.Hashing;
import io.theopy.nlu.linear.feature.NGrams;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.Arrays;
import java.util.List;

/**
 * What a token looks like to the tagger, as hashes: itself, its beginnings and endings, its shape as written, its
 * neighbours, and whether a {@link Gazetteer} knows it (the features of Ratnaparkhi 1996 and Zhang and Johnson 2003).
 */
final class TagFeatures {
    private static final int REACH = 2;
    private static final int AFFIX = 4;
    private static final long EDGE = 0x61;

    private final Utterance said;
    private final long[] words;
    private final long[] shapes;
    private final List<List<String>> flags;
    private long[] features = new long[32];
    private int size;

    private TagFeatures(Utterance said, Gazetteer gazetteer) {
        this.said = said;
        words = NGrams.wordsOf(said.tokens());
        shapes = new long[words.length];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = Hashing.of(shape(said.original(i, i + 1)));
        }
        flags = gazetteer.flags(said);
    }

    /** For each token, its features. */
    static long[][] of(Utterance said, Gazetteer gazetteer) {
        TagFeatures extraction = new TagFeatures(said, gazetteer);
        long[][] features = new long[said.tokens().size()][];
        for (int i = 0; i < features.length; i++) {
            features[i] = extraction.at(i);
        }
        return features;
    }

    private long[] at(int i) {
        size = 0;
        add(0, 0);
        for (int offset = -REACH; offset <= REACH; offset++) {
            add(10 + offset, word(i + offset));
            if (offset < REACH) {
                add(20 + offset, Hashing.pair(word(i + offset), word(i + offset + 1)));
            }
        }
        add(24, Hashing.pair(word(i - 1), Hashing.pair(word(i), word(i + 1))));
        for (int offset = -1; offset <= 1; offset++) {
            add(30 + offset, shape(i + offset));
        }
        add(33, Hashing.pair(shape(i - 1), Hashing.pair(shape(i), shape(i + 1))));
        add(34, Hashing.pair(word(i - 1), shape(i)));
        add(50, gap(i));
        add(51, gap(i + 1));
        add(52, Hashing.of(said.original(i, i + 1)));
        addAffixes(said.tokens().get(i), 40);
        for (int offset = -1; offset <= 1; offset++) {
            if (i + offset >= 0 && i + offset < words.length) {
                for (String flag : flags.get(i + offset)) {
                    add(60 + offset, Hashing.of(flag));
                }
            }
        }
        return Arrays.copyOf(features, size);
    }

    private void addAffixes(Token token, int kind) {
        String form = token.form();
        for (int length = 1; length <= Math.min(AFFIX, form.length()); length++) {
            add(kind + length, Hashing.of(form, 0, length));
            add(kind + 5 + length, Hashing.of(form, form.length() - length, form.length()));
        }
    }

    private long word(int i) {
        return i < 0 || i >= words.length ? EDGE + i - Math.min(i, words.length) : words[i];
    }

    /** The punctuation before token {@code i}, which is no token. */
    private long gap(int i) {
        int from = i == 0 ? 0 : said.tokens().get(i - 1).end();
        int to = i == words.length ? said.raw().length() : said.tokens().get(i).start();
        return Hashing.of(said.raw(), from, to);
    }

    private long shape(int i) {
        return i < 0 || i >= shapes.length ? EDGE : shapes[i];
    }

    private void add(int kind, long hash) {
        if (size == features.length) {
            features = Arrays.copyOf(features, size * 2);
        }
        features[size++] = Hashing.feature(kind, hash);
    }

    /** {@code Xx} for Durand, {@code d} for 14, {@code dxd} for 14h30. */
    static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char kind = Character.isDigit(c) ? 'd' : Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : c;
            if (kind != last) {
                shape.append(kind);
                last = kind;
            }
        }
        return shape.toString();
    }
}
