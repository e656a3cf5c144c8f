package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value that an intent takes.
 *
 * @param ask the question that asks for it, by language; required slots have one in every language
 * @param choices for {@link SlotType#CHOICE}: canonical value to the templates that say it, by language, in the
 *     order of the file
 * @param outlook which way dates without a year are meant
 */
public record Slot(
        String name,
        SlotType type,
        boolean required,
        Map<Language, String> ask,
        Map<String, Map<Language, List<SentenceTemplate>>> choices,
        Outlook outlook) {
    public Slot {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(ask, "ask must not be null");
        Objects.requireNonNull(choices, "choices must not be null");
        Objects.requireNonNull(outlook, "outlook must not be null");
        ask = Map.copyOf(ask);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }
}
