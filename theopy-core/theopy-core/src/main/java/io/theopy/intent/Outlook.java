package io.theopy.intent;

import io.theopy.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which way a slot's dates without a year are meant: {@code December} is the coming one for reminders, the last one for
 * work sessions. A moment that a write sets and that looks ahead is asked about when it has passed.
 *
 * @param way where they lie, unless the past is said
 * @param past the words anywhere in a sentence that say so, by language ({@code did}, {@code avais}), folded
 */
public record Outlook(Way way, Map<Language, List<String>> past) {
    /** Where the things lie that a slot is about. */
    public enum Way {
        AHEAD,
        BACK,
        /** As the slot's type is read in general. */
        BY_TYPE
    }

    public Outlook {
        Objects.requireNonNull(way, "way must not be null");
        Objects.requireNonNull(past, "past must not be null");
        past = Map.copyOf(past);
    }

    /** What the catalogue says of most slots: nothing. */
    static Outlook byType() {
        return new Outlook(Way.BY_TYPE, Map.of());
    }

    /** Whether the catalogue can say it of a type. */
    static boolean isOf(SlotType type) {
        return switch (type) {
            case PERIOD, DATE_OR_PERIOD, DATE, DATETIME, DATE_OR_DATETIME -> true;
            default -> false;
        };
    }

    public boolean isByType() {
        return way == Way.BY_TYPE;
    }

    public List<String> past(Language language) {
        return past.getOrDefault(language, List.of());
    }
}
