package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that an intent takes.
 *
 * @param ask the question that asks for it, by language; required slots have one in every language
 * @param choices for {@link SlotType#CHOICE}: canonical value to the templates that say it, by language, in the
 *     order of the file
 * @param outlook which way dates without a year are meant
 * @param lasts for moments: the slot for how long what begins then lasts, which may be said by its end
 * @param of for new names: the declared kind of what gets it
 * @param before whether it is the value that something had before it is changed, as in "from Monday to Tuesday"
 */
public record Slot(
        String name,
        SlotKind kind,
        boolean required,
        Map<Language, String> ask,
        Map<String, Map<Language, List<SentenceTemplate>>> choices,
        Outlook outlook,
        boolean before,
        Optional<String> lasts,
        Optional<String> of) {
    public Slot {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(ask, "ask must not be null");
        Objects.requireNonNull(choices, "choices must not be null");
        Objects.requireNonNull(outlook, "outlook must not be null");
        Objects.requireNonNull(lasts, "lasts must not be null");
        Objects.requireNonNull(of, "of must not be null");
        ask = Map.copyOf(ask);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** The form of its values. */
    public SlotType type() {
        return kind.type();
    }

    /** Whether {@code other} takes values of the same kind. */
    public boolean isOf(SlotKind other) {
        return kind.name().equals(other.name());
    }
}
