package io.theopy.nlu.statistical;

import io.theopy.intent.SlotType;
import java.util.Set;

/** The kinds of value that are found by their form and replaced by one word before anything is learned. */
enum ValueKind {
    EMAIL("zzemail", SlotType.EMAIL),
    PHONE("zzphone", SlotType.PHONE),
    MONEY("zzmoney", SlotType.MONEY),
    WHEN("zzwhen", SlotType.DATETIME),
    PERIOD("zzperiod", SlotType.PERIOD),
    DURATION("zzduration", SlotType.DURATION),
    NUMBER("zznumber", SlotType.INVOICE_NUMBER),
    CLIENT("zzclient", SlotType.CLIENT),
    OPERATOR("zzoperator", SlotType.OPERATOR);

    private final String mask;
    private final SlotType recognizedAs;

    ValueKind(String mask, SlotType recognizedAs) {
        this.mask = mask;
        this.recognizedAs = recognizedAs;
    }

    /** The word that stands for a value of this kind; no language has it. */
    String mask() {
        return mask;
    }

    SlotType recognizedAs() {
        return recognizedAs;
    }

    /** Whether a recogniser finds it, not the directory. */
    boolean isTyped() {
        return !recognizedAs.isFree();
    }

    /** The kinds that may fill a slot of {@code type}, preferred ones first; empty for free words and choices. */
    static Set<ValueKind> filling(SlotType type) {
        return switch (type) {
            case CLIENT -> Set.of(CLIENT);
            case OPERATOR -> Set.of(OPERATOR);
            case DATETIME, DATE, DATE_OR_DATETIME -> Set.of(WHEN);
            case DATE_OR_PERIOD, PERIOD -> Set.of(WHEN, PERIOD);
            case DURATION -> Set.of(DURATION);
            case NUMBER, INVOICE_NUMBER, REMINDER_NUMBER -> Set.of(NUMBER);
            case MONEY -> Set.of(MONEY);
            case PHONE -> Set.of(PHONE);
            case EMAIL -> Set.of(EMAIL);
            case NAME, CITY, TEXT, CHOICE, POSITION -> Set.of();
        };
    }
}
