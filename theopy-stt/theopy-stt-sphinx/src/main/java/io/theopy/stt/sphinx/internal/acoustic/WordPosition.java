package io.theopy.stt.sphinx.internal.acoustic;

/** Where in a word a phone stands; the model has other triphones for each. */
public enum WordPosition {
    BEGIN,
    INTERNAL,
    END,
    SINGLE;

    private static final WordPosition[] BY_CODE = {BEGIN, END, INTERNAL, SINGLE};

    static WordPosition of(char code) {
        int index = "beis".indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("no word position has the code '" + code + "'");
        }
        return BY_CODE[index];
    }
}
