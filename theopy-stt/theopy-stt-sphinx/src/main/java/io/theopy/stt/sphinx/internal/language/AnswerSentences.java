package io.theopy.stt.sphinx.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people answer to questions. */
public final class AnswerSentences {
    private static final long SEED = 7;
    private static final int NUMBERS = 3_000;
    private static final int LONGEST_DIGIT_STRING = 12;
    private static final int REPEATED = 20;

    /** What lets something happen. */
    private static final List<String> CONSENTS = List.of(
            "yes",
            "yes",
            "yes",
            "yes",
            "yes please",
            "yes do it",
            "yes go ahead",
            "yes that's right",
            "yes of course",
            "yes i confirm",
            "yes correct",
            "yes it is",
            "go ahead",
            "do it",
            "please do",
            "that's right",
            "that's correct",
            "that is correct",
            "correct",
            "right",
            "okay",
            "sure",
            "of course",
            "i confirm",
            "confirm",
            "exactly",
            "absolutely",
            "yeah",
            "yep",
            "all right");

    private static final List<String> OTHERS = List.of(
            "no",
            "no",
            "no",
            "no",
            "no thanks",
            "no thank you",
            "no don't",
            "no do not",
            "no that's wrong",
            "no stop",
            "no cancel",
            "no cancel that",
            "nope",
            "don't do it",
            "don't do that",
            "do not do that",
            "that's wrong",
            "that's not right",
            "wrong",
            "not that one",
            "certainly not",
            "cancel",
            "cancel",
            "cancel that",
            "cancel it",
            "stop",
            "stop that",
            "never mind",
            "forget it",
            "repeat",
            "repeat that",
            "say that again",
            "can you repeat that",
            "pardon",
            "what",
            "help",
            "undo",
            "undo that",
            "back",
            "go back");

    private static final List<String> PLACES = List.of(
            "the first",
            "the second",
            "the third",
            "the fourth",
            "the fifth",
            "the sixth",
            "the last",
            "the first one",
            "the second one",
            "the third one",
            "the fourth one",
            "the fifth one",
            "the last one",
            "first",
            "second",
            "third",
            "number one",
            "number two",
            "number three",
            "number four",
            "number five",
            "one",
            "two",
            "three",
            "four",
            "five",
            "neither",
            "none of them");

    private AnswerSentences() {}

    /** Yes, no, cancel, and what else steers a conversation. */
    public static List<List<String>> answers() {
        return Stream.of(CONSENTS, OTHERS)
                .flatMap(List::stream)
                .map(CommandSentences::words)
                .toList();
    }

    /** Of these, what lets nothing happen. */
    public static List<List<String>> answersWithoutConsent() {
        return OTHERS.stream().map(CommandSentences::words).toList();
    }

    /** Whether these words are all taken from a yes. */
    public static boolean mayConsent(List<String> words) {
        return CONSENTS.stream()
                .map(CommandSentences::words)
                .flatMap(List::stream)
                .collect(Collectors.toSet())
                .containsAll(words);
    }

    /** Strings of digits, and numbers in words. */
    public static List<List<String>> numbers() {
        Random random = new Random(SEED);
        List<List<String>> numbers = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            numbers.add(digits(random));
            int below = i % 3 == 0 ? 100 : i % 3 == 1 ? 1_000 : 10_000;
            String cardinal = SpokenNumbers.cardinal(random.nextInt(below), random.nextBoolean() ? "and" : "");
            String said = (i % 5 == 0 ? "number " : "") + cardinal;
            numbers.add(CommandSentences.words(said));
        }
        return numbers;
    }

    /** The phrases themselves, their places in the list, and answers. */
    public static List<List<String>> choices(List<String> phrases) {
        List<List<String>> choices = new ArrayList<>(answers());
        for (int i = 0; i < REPEATED; i++) {
            phrases.stream().map(CommandSentences::words).forEach(choices::add);
        }
        Stream.of(PLACES, PLACES)
                .flatMap(List::stream)
                .map(CommandSentences::words)
                .forEach(choices::add);
        return choices;
    }

    private static List<String> digits(Random random) {
        List<String> words = new ArrayList<>();
        int length = 1 + random.nextInt(LONGEST_DIGIT_STRING);
        for (int i = 0; i < length; i++) {
            int digit = random.nextInt(10);
            words.add(digit == 0 && random.nextInt(3) == 0 ? "oh" : SpokenNumbers.digit(digit));
        }
        return words;
    }
}
