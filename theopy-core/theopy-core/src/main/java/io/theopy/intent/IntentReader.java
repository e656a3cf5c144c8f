package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads one intent. */
final class IntentReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("slots", "examples", "hints", "frame", "action", "for_each", "talk"));

    static {
        KEYS.addAll(RepliesReader.KEYS);
    }

    private final TemplateReader templates;
    private final SentenceFrame frame;
    private final Map<String, SlotKind> kinds;
    private final Set<Language> languages;
    private final CatalogProblems problems;

    IntentReader(
            TemplateReader templates,
            SentenceFrame frame,
            Map<String, SlotKind> kinds,
            Set<Language> languages,
            CatalogProblems problems) {
        this.kinds = kinds;
        this.templates = templates;
        this.frame = frame;
        this.languages = languages;
        this.problems = problems;
    }

    Intent read(String name, YamlValue at) {
        if (!NAME.matcher(name).matches()) {
            problems.add(at, "'" + name + "' cannot be the name of an intent (a-z, 0-9, _)");
        }
        Map<String, YamlValue> keys = at.fields(KEYS, problems);
        YamlValue slotsAt = keys.get("slots");
        List<Slot> slots =
                slotsAt == null ? List.of() : new SlotYamlReader(templates, kinds, languages, problems).read(slotsAt);
        YamlValue examplesAt = keys.get("examples");
        Map<Language, List<SentenceTemplate>> examples = Map.of();
        if (examplesAt == null) {
            problems.add(at, "the intent '" + name + "' needs examples: {en: [...]}");
        } else {
            examples = templates.read(examplesAt, slots, languages);
        }
        YamlValue hintsAt = keys.get("hints");
        Map<Language, List<SentenceTemplate>> hints =
                hintsAt == null ? Map.of() : templates.read(hintsAt, slots, languages);
        Optional<ActionBinding> action =
                Optional.ofNullable(keys.get("action")).map(a -> new ActionReader(a, slots, problems).read());
        Optional<ForEach> forEach =
                Optional.ofNullable(keys.get("for_each")).map(f -> new ForEachReader(slots, problems).read(f));
        if (action.isPresent() && forEach.isPresent()) {
            problems.add(at, "the intent '" + name + "' has an action or does something for_each of a list, not both");
        }
        YamlValue framed = keys.get("frame");
        if (framed == null ? action.isPresent() || forEach.isPresent() : framed.yes(problems)) {
            examples = framed(examples);
        }
        TextCheck check = new TextCheck(slots, action, problems);
        if (slotsAt != null) {
            slots.forEach(slot -> check.asks(slotsAt, slot));
        }
        Replies replies = new RepliesReader(check, languages, problems).read(keys);
        if (action.isPresent() && replies.done().isEmpty()) {
            problems.add(at, "the intent '" + name + "' has an action and so needs a reply: {en: \"...\"}");
        }
        Sequel sequel = Optional.ofNullable(keys.get("talk"))
                .map(new SequelReader(check, languages, problems)::read)
                .orElseGet(Sequel::none);
        return new Intent(name, slots, examples, hints, action, forEach, replies, sequel);
    }

    private Map<Language, List<SentenceTemplate>> framed(Map<Language, List<SentenceTemplate>> plain) {
        Map<Language, List<SentenceTemplate>> framed = new TreeMap<>();
        plain.forEach((language, list) -> framed.put(
                language, list.stream().map(t -> frame.around(t, language)).toList()));
        return framed;
    }
}
