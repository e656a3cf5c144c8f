package io.theopy.speech;

/** What a recogniser thinks so far. Not a {@link Transcript}: nothing is ever done because of one. */
public record PartialTranscript(String text) {}
