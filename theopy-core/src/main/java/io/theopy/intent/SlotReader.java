package io.theopy.intent;

import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the {@code slots} of an intent. */
final class SlotReader {
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("type", "required", "ask", "choices"));
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    /** Names that mean something else in placeholders. */
    private static final List<String> RESERVED = List.of("found", "result", "sentence");

    private final TemplateReader templates;
    private final Set<Language> languages;
    private final Problems problems;

    SlotReader(TemplateReader templates, Set<Language> languages, Problems problems) {
        this.templates = templates;
        this.languages = languages;
        this.problems = problems;
    }

    List<Slot> read(YamlValue at) {
        List<Slot> slots = new ArrayList<>();
        at.fields(problems).forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
                problems.add(
                        value,
                        "'" + name + "' cannot be the name of a slot (a-z, 0-9, _; not " + String.join(", ", RESERVED)
                                + ")");
            } else {
                slots.add(slot(name, value));
            }
        });
        return slots;
    }

    private Slot slot(String name, YamlValue at) {
        Map<String, YamlValue> keys = at.fields(KEYS, problems);
        SlotType type = type(at, keys.get("type"));
        YamlValue required = keys.get("required");
        YamlValue ask = keys.get("ask");
        YamlValue choices = keys.get("choices");
        boolean isRequired = required != null && required.yes(problems);
        if (isRequired && ask == null) {
            problems.add(at, "the required slot '" + name + "' needs a question: ask: {en: \"Which ...?\"}");
        }
        if ((type == SlotType.CHOICE) != (choices != null)) {
            problems.add(
                    at,
                    type == SlotType.CHOICE
                            ? "a choice needs choices: {value: {en: [...]}}"
                            : "choices belong to slots of type choice");
        }
        return new Slot(
                name,
                type,
                isRequired,
                ask == null ? Map.of() : LanguageTexts.texts(ask, languages, problems),
                choices == null ? Map.of() : choices(choices));
    }

    private SlotType type(YamlValue slot, @org.jspecify.annotations.Nullable YamlValue type) {
        if (type == null) {
            problems.add(slot, "a slot needs a type: " + types());
            return SlotType.TEXT;
        }
        Optional<String> label = type.text(problems);
        Optional<SlotType> known = label.flatMap(l -> Arrays.stream(SlotType.values())
                .filter(t -> t.label().equals(l))
                .findFirst());
        if (label.isPresent() && known.isEmpty()) {
            problems.add(type, "unknown slot type '" + label.get() + "'; known: " + types());
        }
        return known.orElse(SlotType.TEXT);
    }

    private static String types() {
        return Arrays.stream(SlotType.values()).map(SlotType::label).collect(Collectors.joining(", "));
    }

    private Map<String, Map<Language, List<SentenceTemplate>>> choices(YamlValue at) {
        Map<String, Map<Language, List<SentenceTemplate>>> choices = new LinkedHashMap<>();
        at.fields(problems).forEach((value, said) -> choices.put(value, templates.read(said, List.of(), languages)));
        return choices;
    }
}
