package io.theopy.speech;

import java.util.Objects;

/** What a recogniser thinks so far. Not a {@link Transcript}: nothing is ever done because of one. */
public record PartialTranscript(String text) {
    public PartialTranscript {
        Objects.requireNonNull(text, "text must not be null");
    }
}
