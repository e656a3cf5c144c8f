package io.theopy.eval;

import io.theopy.text.TextPreprocessor;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How far recognised words are from the words that were said: the fewest substitutions, insertions and deletions that
 * turn the reference into what was recognised (Levenshtein distance over words), summed over utterances.
 *
 * <p>Both sides are normalised first: NFKC, lower case, diacritics removed, and everything but letters, digits and
 * apostrophes inside words counts as a blank, so that {@code "Mark it, Jean-Luc!"} is four words. Numbers are compared
 * as written: {@code 101} is not {@code one hundred and one}.
 *
 * @param words words of the references
 * @param substitutions words recognised as another
 * @param insertions words that nobody said
 * @param deletions words that were not recognised
 */
public record WordErrorRate(int words, int substitutions, int insertions, int deletions) {
    /** Of nothing: the start of a sum. */
    public static final WordErrorRate NONE = new WordErrorRate(0, 0, 0, 0);

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?:[^\\p{L}\\p{M}\\p{N}']|(?<!\\p{L})'|'(?!\\p{L}))+");

    /** Aligns one utterance. */
    public static WordErrorRate of(String reference, String recognised) {
        return align(words(reference), words(recognised));
    }

    /** The words of {@code text} as they are compared. */
    public static List<String> words(String text) {
        String folded = TextPreprocessor.fold(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Errors per reference word; may exceed 1. With no reference words: 0 when nothing was recognised, else 1. */
    public double rate() {
        if (words == 0) {
            return errors() == 0 ? 0 : 1;
        }
        return (double) errors() / words;
    }

    public int errors() {
        return substitutions + insertions + deletions;
    }

    public WordErrorRate plus(WordErrorRate other) {
        return new WordErrorRate(
                words + other.words,
                substitutions + other.substitutions,
                insertions + other.insertions,
                deletions + other.deletions);
    }

    /** Row by row; {@code best[j]} is the cheapest alignment of the reference so far with the first j words. */
    private static WordErrorRate align(List<String> reference, List<String> recognised) {
        WordErrorRate[] best = new WordErrorRate[recognised.size() + 1];
        for (int j = 0; j < best.length; j++) {
            best[j] = new WordErrorRate(0, 0, j, 0);
        }
        for (String said : reference) {
            WordErrorRate diagonal = best[0];
            best[0] = best[0].plus(new WordErrorRate(1, 0, 0, 1));
            for (int j = 1; j < best.length; j++) {
                boolean same = said.equals(recognised.get(j - 1));
                WordErrorRate matched = diagonal.plus(new WordErrorRate(1, same ? 0 : 1, 0, 0));
                WordErrorRate deleted = best[j].plus(new WordErrorRate(1, 0, 0, 1));
                WordErrorRate inserted = best[j - 1].plus(new WordErrorRate(0, 0, 1, 0));
                diagonal = best[j];
                best[j] = cheaper(matched, cheaper(deleted, inserted));
            }
        }
        return best[recognised.size()];
    }

    private static WordErrorRate cheaper(WordErrorRate a, WordErrorRate b) {
        return a.errors() <= b.errors() ? a : b;
    }
}
