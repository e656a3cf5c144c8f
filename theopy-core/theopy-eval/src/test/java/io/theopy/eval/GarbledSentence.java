package io.theopy.eval;

import io.theopy.intent.sentence.GeneratedSentence;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A generated sentence with one word put in, left out or put in place of another, and which slot's words that changed.
 *
 * @param text as it is said now
 * @param without the same without the word
 * @param word that was put in; empty when one was left out
 * @param within the slots whose words are others than before: one of them is gone, or a word is between two of them
 * @param replaced whether a word was taken out there
 */
record GarbledSentence(String text, String without, GarbledWord word, Set<String> within, boolean replaced) {
    static GarbledSentence of(GeneratedSentence sentence, GarbledWord word, RandomGenerator random) {
        List<Integer> blanks = blanks(sentence.text());
        int at = random.nextInt(blanks.size());
        int from = blanks.get(at);
        boolean replaces = word.isNothing() || random.nextInt(3) == 0;
        int to = replaces && at + 1 < blanks.size() ? blanks.get(at + 1) : from;
        String before = sentence.text().substring(0, from).stripTrailing();
        String after = sentence.text().substring(to).strip();
        String text =
                (before + " " + word.text() + " " + after).replaceAll(" +", " ").strip();
        int begin = from;
        int end = to;
        Set<String> within = sentence.spans().stream()
                .filter(one -> one.start() < end && begin < one.end())
                .map(GeneratedSentence.Span::slot)
                .collect(Collectors.toSet());
        return new GarbledSentence(text, before + " " + after, word, within, end > begin);
    }

    /** The same as if nothing had been taken out of a sentence that was {@link #without} it. */
    GarbledSentence completed() {
        return new GarbledSentence(text, without, word, Set.of(), false);
    }

    private static List<Integer> blanks(String text) {
        return IntStream.rangeClosed(0, text.length())
                .filter(i -> i == 0 || i == text.length() || text.charAt(i) == ' ')
                .boxed()
                .toList();
    }
}
