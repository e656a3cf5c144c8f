package io.theopy.eval;

import io.theopy.intent.sentence.GeneratedSentence;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A generated sentence with one word put in, left out or put in place of another, and which slot's words that touched.
 *
 * @param text as it is said now
 * @param word that was put in; empty when one was left out
 * @param touched the slot whose words are others than before, or stand beside the place; empty when none do
 * @param replaced whether a word was taken out there
 */
record GarbledSentence(String text, GarbledWord word, Optional<String> touched, boolean replaced) {
    static GarbledSentence of(GeneratedSentence sentence, GarbledWord word, RandomGenerator random) {
        List<Integer> blanks = blanks(sentence.text());
        int at = random.nextInt(blanks.size());
        int from = blanks.get(at);
        boolean replaces = word.isNothing() || random.nextInt(3) == 0;
        int to = replaces && at + 1 < blanks.size() ? blanks.get(at + 1) : from;
        String before = sentence.text().substring(0, from).stripTrailing();
        String after = sentence.text().substring(to).strip();
        String text = (before + " " + word.text() + " " + after).replaceAll(" +", " ").strip();
        int begin = from;
        int end = to;
        Optional<GeneratedSentence.Span> span = sentence.spans().stream()
                .filter(one -> one.start() <= end + 1 && begin <= one.end() + 1)
                .findFirst();
        return new GarbledSentence(text, word, span.map(GeneratedSentence.Span::slot), end > begin);
    }

    private static List<Integer> blanks(String text) {
        return java.util.stream.IntStream.rangeClosed(0, text.length())
                .filter(i -> i == 0 || i == text.length() || text.charAt(i) == ' ')
                .boxed()
                .toList();
    }
}
