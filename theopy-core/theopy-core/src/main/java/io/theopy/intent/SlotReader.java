package io.theopy.intent;

import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the {@code slots} of an intent. */
final class SlotReader {
    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("type", "required", "ask", "choices", "looks", "past"));
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
                choices == null ? Map.of() : choices(choices),
                outlook(at, type, keys));
    }

    private Outlook outlook(YamlValue at, SlotType type, Map<String, YamlValue> keys) {
        YamlValue looks = keys.get("looks");
        YamlValue past = keys.get("past");
        if (looks == null) {
            if (past != null) {
                problems.add(past, "'past' needs 'looks: ahead' beside it");
            }
            return Outlook.byType();
        }
        if (!Outlook.isOf(type)) {
            problems.add(at, "'looks' belongs to slots of type period or date_or_period");
        }
        String way = looks.text(problems).orElse("");
        if (!way.equals("ahead") && !way.equals("back")) {
            problems.add(looks, "expected looks: ahead or looks: back, not '" + way + "'");
        }
        return new Outlook(
                way.equals("ahead") ? Outlook.Way.AHEAD : Outlook.Way.BACK, past == null ? Map.of() : words(past));
    }

    private Map<Language, List<String>> words(YamlValue at) {
        Map<Language, List<String>> words = new TreeMap<>();
        LanguageTexts.fields(at, languages, problems)
                .forEach((language, list) -> words.put(
                        language,
                        list.items().stream()
                                .flatMap(item -> item.text(problems).stream())
                                .map(TextPreprocessor::fold)
                                .toList()));
        return words;
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
