package io.theopy.intent;

import java.util.Locale;

/**
 * What form the value of a slot has, and so how it is recognised and written canonically. Catalogue files use the lower
 * case names ({@code date_or_period}), and for entities and references the names of the kinds that they declare.
 */
public enum SlotType {
    /** Something of a declared kind, linked to the directory; canonical: the name as the directory has it, else as said. */
    ENTITY,
    /** A new name, as the user wrote it; title-cased if all lower case, courtesy titles dropped. */
    NAME,
    /** A town, written like a name. */
    CITY,
    /** Date and time, {@code 2025-11-11T14:00}; a date alone ({@code 2025-11-11}) is incomplete and the hour is asked. */
    DATETIME,
    /** {@code 2025-11-11}. */
    DATE,
    /** A date, with a time if one was said: {@code 2025-11-11} or {@code 2025-11-11T14:00}. */
    DATE_OR_DATETIME,
    /** A date or a period: {@code 2025-11-11} or {@code 2025-11-01/2025-11-30}. */
    DATE_OR_PERIOD,
    /** Two dates, inclusive: {@code 2025-11-01/2025-11-30}, or {@code ..} for one of them. Weeks start on Monday. */
    PERIOD,
    /** ISO 8601: {@code PT1H30M}. */
    DURATION,
    /** Digits. */
    NUMBER,
    /** A number that names something of a declared kind, digits, not zero. */
    REFERENCE,
    /** An amount with two decimals: {@code 150.00}. */
    MONEY,
    /** Digits, with a leading {@code +} kept: {@code 0478123456}. */
    PHONE,
    /** {@code nuit@pharma.fr}, as typed or from {@code nuit at pharma dot fr}. */
    EMAIL,
    /** One of the slot's named choices ({@code paid}, {@code unpaid}). */
    CHOICE,
    /** A place in a list, 1 for the first, -1 for the last. */
    POSITION,
    /** Free text as said, e.g. a comment. */
    TEXT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are days, with a time or without. */
    public boolean isMoment() {
        return this == DATETIME || this == DATE || this == DATE_OR_DATETIME;
    }

    /** Whether slots have it only through a kind that the catalogue declares. */
    public boolean isDeclared() {
        return this == ENTITY || this == REFERENCE;
    }

    /** Whether any words may fill it, so that only its surroundings tell where it ends. */
    public boolean isFree() {
        return this == ENTITY || this == NAME || this == CITY || this == TEXT;
    }

    /** Whether its values are moments, days or stretches of time. */
    public boolean isTime() {
        return switch (this) {
            case DATETIME, DATE, DATE_OR_DATETIME, DATE_OR_PERIOD, PERIOD, DURATION -> true;
            default -> false;
        };
    }
}
