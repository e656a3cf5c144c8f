package io.theopy.intent;

import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads {@code out_of_scope: {en: [...], fr: [...]}}: what users of this catalogue may say that none of its intents is
 * meant for. Slots are named by their type: {@code "delete the client {client}"}.
 */
final class OutOfScopeReader {
    private static final List<Slot> SLOTS = Arrays.stream(SlotType.values())
            .filter(type -> type != SlotType.CHOICE)
            .map(type -> new Slot(type.label(), type, false, Map.of(), Map.of(), Outlook.byType()))
            .toList();

    private final TemplateReader templates;
    private final Map<Language, List<SentenceTemplate>> sentences = new TreeMap<>();

    OutOfScopeReader(TemplateReader templates) {
        this.templates = templates;
    }

    void add(YamlValue yaml) {
        templates
                .read(yaml, SLOTS, Set.of())
                .forEach((language, more) -> sentences
                        .computeIfAbsent(language, none -> new ArrayList<>())
                        .addAll(more));
    }

    OutOfScope read() {
        return new OutOfScope(SLOTS, sentences);
    }
}
