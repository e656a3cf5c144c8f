package io.theopy;

import io.theopy.text.Language;

/** What Theopy says back. */
public record Reply(String text, Language language) {}
