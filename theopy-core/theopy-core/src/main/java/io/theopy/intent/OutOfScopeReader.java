package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code out_of_scope: {en: [...], fr: [...]}}: what users of this catalogue may say that none of its intents is
 * meant for. Slots are named by their type: {@code "delete the client {client}"}.
 */
final class OutOfScopeReader {
    private final List<Slot> slots;
    private final TemplateReader templates;
    private final Map<Language, List<SentenceTemplate>> sentences = new TreeMap<>();

    OutOfScopeReader(TemplateReader templates, Collection<SlotKind> kinds) {
        this.slots = kinds.stream()
                .filter(kind -> kind.type() != SlotType.CHOICE)
                .map(kind -> slot(kind, kinds))
                .toList();
        this.templates = templates;
    }

    private static Slot slot(SlotKind kind, Collection<SlotKind> kinds) {
        Optional<String> of =
                kind.type() == SlotType.NAME ? SlotKind.subject(kinds).map(SlotKind::name) : Optional.empty();
        return new Slot(kind.name(), kind, false, Map.of(), Map.of(), Outlook.byType(), false, Optional.empty(), of);
    }

    void add(YamlValue yaml) {
        templates
                .read(yaml, slots, Set.of())
                .forEach((language, more) -> sentences
                        .computeIfAbsent(language, none -> new ArrayList<>())
                        .addAll(more));
    }

    /** What its sentences may hold, named by type. */
    List<Slot> slots() {
        return slots;
    }

    OutOfScope read() {
        return new OutOfScope(slots, sentences);
    }
}
