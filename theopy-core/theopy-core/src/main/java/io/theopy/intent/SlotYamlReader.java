package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the {@code slots} of an intent. */
final class SlotYamlReader {
    private static final Set<String> KEYS = new LinkedHashSet<>(
            List.of("type", "required", "ask", "choices", "looks", "past", "before", "lasts", "of"));
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    /** Names that mean something else in placeholders. */
    private static final List<String> RESERVED = List.of("found", "result", "sentence");

    private final TemplateReader templates;
    private final Map<String, SlotKind> kinds;
    private final Set<Language> languages;
    private final CatalogProblems problems;

    SlotYamlReader(
            TemplateReader templates, Map<String, SlotKind> kinds, Set<Language> languages, CatalogProblems problems) {
        this.templates = templates;
        this.kinds = kinds;
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
        slots.forEach(slot -> slot.lasts()
                .filter(name -> slots.stream()
                        .noneMatch(other -> other.name().equals(name) && other.type() == SlotType.DURATION))
                .ifPresent(name -> problems.add(at, "'lasts: " + name + "' names no slot of type duration beside it")));
        return slots;
    }

    private Slot slot(String name, YamlValue at) {
        Map<String, YamlValue> keys = at.fields(KEYS, problems);
        SlotKind kind = kind(at, keys.get("type"));
        SlotType type = kind.type();
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
                kind,
                isRequired,
                ask == null ? Map.of() : LanguageTexts.texts(ask, languages, problems),
                choices == null ? Map.of() : choices(choices),
                outlook(at, type, keys),
                before(type, keys.get("before")),
                lasts(type, keys.get("lasts")),
                of(type, keys.get("of")));
    }

    private boolean before(SlotType type, @org.jspecify.annotations.Nullable YamlValue at) {
        if (at == null) {
            return false;
        }
        boolean before = at.yes(problems);
        if (before && type != SlotType.DATETIME) {
            problems.add(at, "'before' belongs to slots of type datetime: the moment that something is moved from");
        }
        return before;
    }

    private Optional<String> lasts(SlotType type, @org.jspecify.annotations.Nullable YamlValue at) {
        if (at == null) {
            return Optional.empty();
        }
        if (type != SlotType.DATETIME) {
            problems.add(at, "'lasts' belongs to slots of type datetime and names the slot for how long it lasts");
        }
        return at.text(problems);
    }

    /** Which kind of thing gets a new name; unless said the first that is called by its own. */
    private Optional<String> of(SlotType type, @org.jspecify.annotations.Nullable YamlValue at) {
        if (at == null) {
            return type == SlotType.NAME ? SlotKind.subject(kinds.values()).map(SlotKind::name) : Optional.empty();
        }
        Optional<String> of = at.text(problems);
        if (type != SlotType.NAME
                || of.isPresent()
                        && of.map(kinds::get).filter(SlotKind::isEntity).isEmpty()) {
            problems.add(at, "'of' belongs to slots of type name and names one of the entities");
        }
        return of;
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
            problems.add(at, "'looks' belongs to slots for dates, moments and periods");
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

    private SlotKind kind(YamlValue slot, @org.jspecify.annotations.Nullable YamlValue type) {
        if (type == null) {
            problems.add(slot, "a slot needs a type: " + types());
            return SlotKind.of(SlotType.TEXT);
        }
        Optional<String> label = type.text(problems);
        Optional<SlotKind> known = label.map(kinds::get);
        if (label.isPresent() && known.isEmpty()) {
            problems.add(
                    type,
                    "unknown slot type '" + label.get() + "'; known: " + types()
                            + "; declare kinds of your own under entities or references");
        }
        return known.orElseGet(() -> SlotKind.of(SlotType.TEXT));
    }

    private String types() {
        return String.join(", ", kinds.keySet());
    }

    private Map<String, Map<Language, List<SentenceTemplate>>> choices(YamlValue at) {
        Map<String, Map<Language, List<SentenceTemplate>>> choices = new LinkedHashMap<>();
        at.fields(problems).forEach((value, said) -> choices.put(value, templates.read(said, List.of(), languages)));
        return choices;
    }
}
