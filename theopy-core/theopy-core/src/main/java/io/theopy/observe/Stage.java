package io.theopy.observe;

import java.util.Locale;

/** The stages of a turn, in order. */
public enum Stage {
    STT,
    TEXT,
    NLU,
    DIALOGUE,
    ROUTE,
    EXECUTE,
    REPLY,
    TTS;

    /** The name in logs, metrics and JSON: {@code stt}, {@code nlu}, ... */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
