package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads {@code courtesy}, {@code own_writes} and {@code cannot}: names of what is only answered, each with examples and a
 * reply. Slots are named by their type, as in {@code out_of_scope}.
 */
final class SetAnswerReader {
    static final String COURTESY = "courtesy";
    static final String OWN_WRITES = "own_writes";
    static final String CANNOT = "cannot";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> COURTESY_KEYS = new LinkedHashSet<>(List.of("examples", "reply"));
    private static final Set<String> OWN_WRITES_KEYS =
            new LinkedHashSet<>(List.of("examples", "reply", "reply_item", "reply_none"));
    private static final Set<String> CANNOT_KEYS = new LinkedHashSet<>(List.of("examples", "reply", "instead"));

    private final TemplateReader templates;
    private final SentenceFrame frame;
    private final List<Slot> slots;
    private final Set<Language> languages;
    private final CatalogProblems problems;
    private final List<SetAnswer> read = new ArrayList<>();

    SetAnswerReader(
            TemplateReader templates,
            SentenceFrame frame,
            List<Slot> slots,
            Set<Language> languages,
            CatalogProblems problems) {
        this.templates = templates;
        this.frame = frame;
        this.slots = slots;
        this.languages = languages;
        this.problems = problems;
    }

    /** Reads all of {@code section}; {@code intents} have their names already, and are what may be named instead. */
    void add(String section, Map<String, YamlValue> entries, Map<String, Intent> intents) {
        SetAnswer.Kind kind = kind(section);
        entries.forEach((name, at) -> {
            if (!NAME.matcher(name).matches()
                    || intents.containsKey(name)
                    || read.stream().anyMatch(other -> other.name().equals(name))) {
                problems.add(at, "'" + name + "' cannot be a name here (a-z, 0-9, _; not that of an intent)");
            }
            Map<String, YamlValue> keys = at.fields(keys(kind), problems);
            Map<Language, List<SentenceTemplate>> examples = examples(name, at, keys);
            Intent intent = new Intent(
                    name,
                    slots,
                    kind == SetAnswer.Kind.CANNOT ? framed(examples) : examples,
                    Map.of(),
                    Optional.empty(),
                    replies(name, at, keys));
            read.add(new SetAnswer(intent, kind, instead(keys, intents)));
        });
    }

    private static SetAnswer.Kind kind(String section) {
        return switch (section) {
            case CANNOT -> SetAnswer.Kind.CANNOT;
            case OWN_WRITES -> SetAnswer.Kind.OWN_WRITES;
            default -> SetAnswer.Kind.COURTESY;
        };
    }

    private static Set<String> keys(SetAnswer.Kind kind) {
        return switch (kind) {
            case CANNOT -> CANNOT_KEYS;
            case OWN_WRITES -> OWN_WRITES_KEYS;
            case COURTESY -> COURTESY_KEYS;
        };
    }

    List<SetAnswer> read() {
        return List.copyOf(read);
    }

    private Map<Language, List<SentenceTemplate>> examples(String name, YamlValue at, Map<String, YamlValue> keys) {
        YamlValue examples = keys.get("examples");
        if (examples == null) {
            problems.add(at, "'" + name + "' needs examples: {en: [...]}");
            return Map.of();
        }
        return templates.read(examples, slots, languages);
    }

    private Replies replies(String name, YamlValue at, Map<String, YamlValue> keys) {
        Replies replies = new RepliesReader(new TextCheck(slots, false, problems), languages, problems).read(keys);
        if (replies.done().isEmpty()) {
            problems.add(at, "'" + name + "' needs a reply: {en: \"...\"}");
        }
        return replies;
    }

    private Optional<String> instead(Map<String, YamlValue> keys, Map<String, Intent> intents) {
        YamlValue at = keys.get("instead");
        if (at == null) {
            return Optional.empty();
        }
        Optional<String> named = at.text(problems);
        named.filter(intent ->
                        !intents.containsKey(intent) || intents.get(intent).isDialogueAct())
                .ifPresent(intent -> problems.add(at, "instead: there is no intent '" + intent + "' with an action"));
        return named;
    }

    private Map<Language, List<SentenceTemplate>> framed(Map<Language, List<SentenceTemplate>> plain) {
        Map<Language, List<SentenceTemplate>> framed = new TreeMap<>();
        plain.forEach((language, list) -> framed.put(
                language, list.stream().map(t -> frame.around(t, language)).toList()));
        return framed;
    }
}
