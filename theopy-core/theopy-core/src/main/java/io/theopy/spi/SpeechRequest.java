package io.theopy.spi;

import io.theopy.text.Language;

/** Text to be spoken, and the language that it is written in. */
public record SpeechRequest(String text, Language language) {}
