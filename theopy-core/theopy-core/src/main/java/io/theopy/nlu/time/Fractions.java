package io.theopy.nlu.time;

import io.theopy.nlu.phrase.Phrase;
import java.util.Map;

/** Parts of an hour written as fractions, in minutes: {@code 1/2}, {@code ½}, {@code 3/4}. */
public final class Fractions {
    /** What normalised text has for the bar of {@code ½}. */
    private static final String BAR = "\u2044";

    public static final Phrase<Long> MINUTES = Phrase.oneOf(Map.of(
            "1/2", 30L, "1/4", 15L, "3/4", 45L, "1" + BAR + "2", 30L, "1" + BAR + "4", 15L, "3" + BAR + "4", 45L));

    private Fractions() {}
}
