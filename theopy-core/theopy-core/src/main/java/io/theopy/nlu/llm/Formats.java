package io.theopy.nlu.llm;

import io.theopy.intent.Slot;

/** Tells a model how the value of each slot type is written. Stateless. */
final class Formats {
    private Formats() {}

    static String describe(Slot slot) {
        return switch (slot.type()) {
            case ENTITY -> "the " + words(slot.kind().name()) + "'s name, copied from the sentence";
            case NAME ->
                slot.of().map(kind -> "the new " + words(kind) + "'s name").orElse("the new name")
                        + ", copied from the sentence";
            case CITY -> "the town, copied from the sentence";
            case TEXT -> "the words of the note or task alone, copied from the sentence";
            case DATETIME -> "YYYY-MM-DDTHH:MM, or YYYY-MM-DD if no time was said";
            case DATE -> "YYYY-MM-DD";
            case DATE_OR_DATETIME -> "YYYY-MM-DD, or YYYY-MM-DDTHH:MM if a time was said";
            case DATE_OR_PERIOD ->
                "YYYY-MM-DD, or first and last day YYYY-MM-DD/YYYY-MM-DD, .. for one that is open; weeks start on Monday";
            case PERIOD -> "first and last day, YYYY-MM-DD/YYYY-MM-DD, .. for one that is open; weeks start on Monday";
            case DURATION -> "ISO 8601, like PT1H30M";
            case NUMBER, REFERENCE -> "digits only, as said";
            case MONEY -> "amount with two decimals, like 150.00";
            case PHONE -> "digits only, a leading + kept";
            case EMAIL -> "an email address, like name@example.com";
            case CHOICE -> "one of the listed values";
            case POSITION -> "place in a list: 1 for the first, -1 for the last";
        };
    }

    private static String words(String kind) {
        return kind.replace('_', ' ');
    }
}
