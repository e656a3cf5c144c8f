package io.theopy.intent;

import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what a catalogue declares of its system: {@code system}, {@code entities}, {@code references}, {@code names} and {@code roles}. */
final class DomainReader {
    static final List<String> KEYS = List.of("system", "entities", "references", "names", "roles");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern SCOPE = Pattern.compile("[a-z][a-z0-9_-]*:(read|write)");
    private static final Pattern SAMPLES = Pattern.compile("(\\d{1,6})-(\\d{1,6})");

    private final Function<String, Map<String, YamlValue>> sections;
    private final Set<Language> languages;
    private final CatalogProblems problems;
    private final Map<String, SlotKind> kinds = new LinkedHashMap<>();

    /** @param sections the fields below one of {@link #KEYS} in all files */
    DomainReader(Function<String, Map<String, YamlValue>> sections, Set<Language> languages, CatalogProblems problems) {
        this.sections = sections;
        this.languages = languages;
        this.problems = problems;
        for (SlotType type : SlotType.values()) {
            if (!type.isDeclared()) {
                kinds.put(type.label(), SlotKind.of(type));
            }
        }
    }

    /** All kinds that slots can have, by name, declared ones last. */
    Map<String, SlotKind> kinds() {
        return kinds;
    }

    Domain read() {
        each("entities", this::entity);
        each("references", this::reference);
        sections.apply("entities").forEach(this::checkBeside);
        return new Domain(
                system(),
                kinds.values().stream().filter(kind -> kind.type().isDeclared()).toList(),
                names(),
                roles());
    }

    private void each(String section, BiConsumer<String, YamlValue> reader) {
        sections.apply(section).forEach((name, at) -> {
            if (!NAME.matcher(name).matches() || kinds.containsKey(name)) {
                problems.add(
                        at,
                        "'" + name + "' cannot be the name of a kind (a-z, 0-9, _; not a type that there is already)");
            } else {
                reader.accept(name, at);
            }
        });
    }

    private void entity(String name, YamlValue at) {
        Map<String, YamlValue> keys = at.fields(keys("nouns", "sorts", "beside", "fields", "create"), problems);
        kinds.put(
                name,
                new SlotKind(
                        name,
                        SlotType.ENTITY,
                        words(keys, "nouns"),
                        words(keys, "sorts"),
                        Optional.ofNullable(keys.get("beside")).flatMap(beside -> beside.text(problems)),
                        Optional.ofNullable(keys.get("fields")).flatMap(this::fields),
                        Optional.ofNullable(keys.get("create")).flatMap(this::creation),
                        SlotKind.Range.USUAL));
    }

    private Optional<SlotKind.Fields> fields(YamlValue at) {
        Map<String, YamlValue> keys = at.fields(keys("id", "name"), problems);
        Optional<String> id = Optional.ofNullable(keys.get("id")).flatMap(value -> value.text(problems));
        Optional<String> name = Optional.ofNullable(keys.get("name")).flatMap(value -> value.text(problems));
        if (id.isEmpty() || name.isEmpty()) {
            problems.add(at, "fields needs both: {id: book_id, name: book}");
            return Optional.empty();
        }
        return Optional.of(new SlotKind.Fields(id.get(), name.get()));
    }

    private Optional<SlotKind.Creation> creation(YamlValue at) {
        Map<String, YamlValue> keys = at.fields(keys("intent", "slot", "accepted"), problems);
        Optional<String> intent = Optional.ofNullable(keys.get("intent")).flatMap(value -> value.text(problems));
        Optional<String> slot = Optional.ofNullable(keys.get("slot")).flatMap(value -> value.text(problems));
        if (intent.isEmpty() || slot.isEmpty()) {
            problems.add(at, "create needs both: {intent: add_book, slot: title}");
            return Optional.empty();
        }
        return Optional.of(new SlotKind.Creation(intent.get(), slot.get(), words(keys, "accepted")));
    }

    /** Adds what is wrong with what is declared to make a new one, now that there are intents. */
    void checkCreations(IntentCatalog catalog) {
        sections.apply("entities")
                .forEach((name, at) -> Optional.ofNullable(kinds.get(name))
                        .flatMap(SlotKind::create)
                        .filter(create -> catalog.find(create.intent())
                                .filter(Intent::writes)
                                .flatMap(intent -> intent.slot(create.slot()))
                                .filter(slot -> slot.type() == SlotType.NAME)
                                .isEmpty())
                        .ifPresent(create -> problems.add(
                                at,
                                "create: there is no intent '" + create.intent() + "' that writes and has a slot '"
                                        + create.slot() + "' of type name")));
    }

    private void reference(String name, YamlValue at) {
        Map<String, YamlValue> keys = at.fields(keys("nouns", "samples"), problems);
        kinds.put(
                name,
                new SlotKind(
                        name,
                        SlotType.REFERENCE,
                        words(keys, "nouns"),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(keys.get("samples"))
                                .map(this::samples)
                                .orElse(SlotKind.Range.USUAL)));
    }

    private SlotKind.Range samples(YamlValue at) {
        var range = SAMPLES.matcher(at.text(problems).orElse(""));
        if (!range.matches() || Integer.parseInt(range.group(1)) > Integer.parseInt(range.group(2))) {
            problems.add(at, "expected the numbers that there usually are, such as 1-60");
            return SlotKind.Range.USUAL;
        }
        return new SlotKind.Range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }

    private void checkBeside(String name, YamlValue at) {
        Optional.ofNullable(kinds.get(name))
                .flatMap(SlotKind::beside)
                .filter(other -> other.equals(name)
                        || Optional.ofNullable(kinds.get(other))
                                .filter(SlotKind::isEntity)
                                .isEmpty())
                .ifPresent(other -> problems.add(at, "beside: there is no other entity '" + other + "'"));
    }

    private Map<Language, String> system() {
        Map<Language, String> names = new TreeMap<>();
        sections.apply("system")
                .forEach((code, value) -> Language.ofTag(code)
                        .ifPresentOrElse(
                                language -> value.text(problems).ifPresent(name -> names.put(language, name)),
                                () -> problems.add(value, "unknown language '" + code + "'")));
        return names;
    }

    private NameVocabulary names() {
        Map<String, YamlValue> names = sections.apply("names");
        Set<String> generic = new LinkedHashSet<>();
        Set<String> first = new LinkedHashSet<>();
        Map<Language, List<String>> never = words(names, "never");
        Map<String, String> means = new LinkedHashMap<>();
        names.forEach((key, value) -> {
            switch (key) {
                case "generic" -> generic.addAll(folded(value));
                case "first" -> first.addAll(folded(value));
                case "never" -> {}
                case "means" ->
                    value.fields(problems)
                            .forEach((said, written) -> written.text(problems)
                                    .ifPresent(word ->
                                            means.put(TextPreprocessor.fold(said), TextPreprocessor.fold(word))));
                default -> problems.add(value, "unknown key '" + key + "'; known here: generic, first, means, never");
            }
        });
        return new NameVocabulary(generic, means, first, never);
    }

    private Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        sections.apply("roles").forEach((name, at) -> {
            Set<String> scopes = new LinkedHashSet<>();
            for (YamlValue item : at.items()) {
                String scope = item.text(problems).orElse("");
                if (!SCOPE.matcher(scope).matches()) {
                    problems.add(item, "expected a scope such as books:read, not '" + scope + "'");
                }
                scopes.add(scope);
            }
            if (!NAME.matcher(name).matches()) {
                problems.add(at, "'" + name + "' cannot be the name of a role (a-z, 0-9, _)");
            }
            Role role = new Role(name, scopes);
            roles.put(role.name(), role);
        });
        return roles;
    }

    private Map<Language, List<String>> words(Map<String, YamlValue> keys, String key) {
        Map<Language, List<String>> words = new TreeMap<>();
        YamlValue at = keys.get(key);
        if (at != null) {
            LanguageTexts.fields(at, languages, problems)
                    .forEach((language, list) -> words.put(language, folded(list)));
        }
        return words;
    }

    private List<String> folded(YamlValue list) {
        return list.items().stream()
                .flatMap(item -> item.text(problems).stream())
                .map(TextPreprocessor::fold)
                .toList();
    }

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
