package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;

/** The numbers that places in a list may be said with, whatever the language. */
public final class Places {
    private static final int MOST = 50;

    private Places() {}

    /** A grammar of places that knows {@code nth}, {@code n} and {@code hash}: "third", "three", "#3". */
    public static Grammar.Builder<Long> grammar(Phrase<Long> ordinal, Phrase<Long> number) {
        return Grammar.<Long>builder()
                .part("nth", ordinal.where(Places::isPlace))
                .part("n", number.where(Places::isPlace).when(ReferenceNumbers::isNoPronoun))
                .part("hash", ReferenceNumbers.MARKED.where(Places::isPlace));
    }

    private static boolean isPlace(long n) {
        return n >= 1 && n <= MOST;
    }
}
