package io.theopy.speech;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What was said in one utterance.
 *
 * @param text the words, empty when nobody spoke
 * @param confidence the measured probability that the text is right, or absent; never invented
 * @param words the words with their times, empty where the engine gives none
 */
public record Transcript(String text, OptionalDouble confidence, List<Word> words) {
    /**
     * One word of a transcript.
     *
     * @param text the word
     * @param startMillis when it began, in milliseconds after the first sample
     * @param endMillis when it ended
     * @param confidence the measured probability that it is right, or absent
     */
    public record Word(String text, long startMillis, long endMillis, OptionalDouble confidence) {
        public Word {
            Objects.requireNonNull(text, "text must not be null");
            Objects.requireNonNull(confidence, "confidence must not be null");
        }
    }

    public Transcript {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(confidence, "confidence must not be null");
        Objects.requireNonNull(words, "words must not be null");
        words = List.copyOf(words);
    }

    public static Transcript of(String text) {
        return new Transcript(text, OptionalDouble.empty(), List.of());
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}
