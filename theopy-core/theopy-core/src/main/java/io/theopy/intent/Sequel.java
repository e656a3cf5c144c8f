package io.theopy.intent;

import io.theopy.text.Language;
import java.util.Map;
import java.util.Objects;

/**
 * How people go on talking after an intent was carried out: what they may point at, and how they say the same of
 * something else. Texts hold the fields of what the system answered, or of one item of it: {@code {number}}.
 *
 * @param gives the slots that a command about one of its results takes, {@code @found} for the item of a lookup
 * @param called what one of its results is called in a sentence: {@code invoice {number}}
 * @param many what several of them are called: {@code invoices}
 * @param again the command once more, with {@code {rest}} for what is said anew: {@code show invoice {rest}}
 * @param once whether it is offered for one time where it is asked for again and again
 */
public record Sequel(
        Map<String, String> gives,
        Map<Language, String> called,
        Map<Language, String> many,
        Map<Language, String> again,
        boolean once) {
    /** What is said anew in {@link #again}. */
    public static final String REST = "rest";

    public Sequel {
        Objects.requireNonNull(gives, "gives must not be null");
        Objects.requireNonNull(called, "called must not be null");
        Objects.requireNonNull(many, "many must not be null");
        Objects.requireNonNull(again, "again must not be null");
        gives = Map.copyOf(gives);
        called = Map.copyOf(called);
        many = Map.copyOf(many);
        again = Map.copyOf(again);
    }

    /** Nothing to go on from. */
    public static Sequel none() {
        return new Sequel(Map.of(), Map.of(), Map.of(), Map.of(), false);
    }
}
