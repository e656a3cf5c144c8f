package io.theopy.nlu.linear.feature;

import io.theopy.text.Languages;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import io.theopy.text.WordFamilies;
import java.util.List;

/**
 * The features of an utterance, as hashes: words and their neighbours in pairs; character 2-5-grams within words, which
 * survive inflection and misspelling; unordered pairs of words that stand apart; and the first two again with every rare
 * word replaced by a mark, which says what surrounds a name that training never saw. Where sentences are few also the
 * beginnings of words, alone and in pairs, and what the words are about, see {@link FamilyGrams}.
 */
public final class NGrams {
    private static final int WORD = 1;
    private static final int BIGRAM = 2;
    private static final int CHARACTERS = 3;
    private static final int APART = 4;
    private static final int RARE_BIGRAM = 5;
    private static final int BEGINNING = 6;
    private static final int BEGINNING_BIGRAM = 7;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    /** Letters of a word that mostly stay when it is inflected. */
    private static final int BEGINNING_LENGTH = 4;
    /** Words further apart than this make no pair, so that the work stays linear in the length of what was said. */
    private static final int FARTHEST = 12;

    private static final long START = 0x51;
    private static final long END = 0x52;
    private static final long RARE = 0x53;

    private final List<Token> tokens;
    private final long[] words;
    private final Grams grams;

    private NGrams(List<Token> tokens) {
        this.tokens = tokens;
        words = wordsOf(tokens);
        grams = new Grams(64 + 64 * tokens.size());
    }

    /** The hashes of the words alone. */
    public static long[] wordsOf(List<Token> tokens) {
        long[] words = new long[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = Hashing.of(tokens.get(i).form());
        }
        return words;
    }

    /**
     * All features, with repetitions.
     *
     * @param fewExamples whether to add those that help where there are few sentences to learn from
     */
    static long[] of(Utterance said, LongIntTable frequent, boolean fewExamples) {
        NGrams features = new NGrams(said.tokens());
        features.addSequence(features.words, WORD, BIGRAM);
        for (Token token : said.tokens()) {
            features.addCharacters(token.form());
        }
        long[] known = features.known(frequent);
        features.addRelations(known);
        if (fewExamples) {
            features.addSequence(features.beginnings(), BEGINNING, BEGINNING_BIGRAM);
            WordFamilies families = Languages.of(said.language()).text().families();
            new FamilyGrams(said.tokens(), families, features.grams).add(known);
        }
        return features.grams.toArray();
    }

    private void addSequence(long[] items, int kind, int pairs) {
        long previous = START;
        for (long item : items) {
            grams.add(kind, item);
            grams.add(pairs, Hashing.pair(previous, item));
            previous = item;
        }
        grams.add(pairs, Hashing.pair(previous, END));
    }

    private long[] beginnings() {
        return tokens.stream()
                .map(Token::form)
                .mapToLong(form -> Hashing.of(form, 0, Math.min(form.length(), BEGINNING_LENGTH)))
                .toArray();
    }

    private void addCharacters(String form) {
        int length = form.length() + 2;
        for (int from = 0; from < length - 1; from++) {
            long hash = Hashing.start();
            int end = Math.min(length, from + LONGEST);
            for (int i = from; i < end; i++) {
                hash = Hashing.step(hash, i == 0 || i == length - 1 ? ' ' : form.charAt(i - 1));
                if (i - from + 1 >= SHORTEST) {
                    grams.add(CHARACTERS, hash);
                }
            }
        }
    }

    /** The words, every rare one replaced by a mark. */
    private long[] known(LongIntTable frequent) {
        long[] known = words.clone();
        for (int i = 0; i < known.length; i++) {
            if (frequent.get(known[i]) < 0) {
                known[i] = RARE;
            }
        }
        return known;
    }

    private void addRelations(long[] known) {
        long previous = START;
        for (int i = 0; i <= known.length; i++) {
            long next = i == known.length ? END : known[i];
            if (previous == RARE || next == RARE) {
                grams.add(RARE_BIGRAM, Hashing.pair(previous, next));
            }
            previous = next;
        }
        for (int i = 0; i < known.length; i++) {
            int end = Math.min(known.length, i + FARTHEST + 1);
            for (int j = i + 2; j < end; j++) {
                grams.addUnordered(APART, known[i], known[j]);
            }
        }
    }
}
