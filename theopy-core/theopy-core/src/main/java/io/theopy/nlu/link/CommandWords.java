package io.theopy.nlu.link;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.Words;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The words of a catalogue's own sentences, in all its languages, and the values that have a form of their own, such as
 * days and numbers. What is made of nothing else is no name that somebody would be understood by. Immutable, thread-safe.
 */
public final class CommandWords implements ReservedWords {
    private static final List<SlotType> CLOSED =
            List.of(SlotType.NUMBER, SlotType.DATE_OR_PERIOD, SlotType.DATETIME, SlotType.DURATION, SlotType.POSITION);
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Set<Language> languages;
    private final Set<String> steering = new HashSet<>();
    private final Set<String> all = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final TextPreprocessor text = new TextPreprocessor();

    public CommandWords(IntentCatalog catalog) {
        this.languages = Set.copyOf(catalog.languages());
        catalog.domain().entities().forEach(kind -> nouns.addAll(kind.allNouns()));
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Intent intent : catalog.intents()) {
            if (intent.isDialogueAct()) {
                collect(intent, steering, Collections.newSetFromMap(new IdentityHashMap<>()));
            }
            collect(intent, all, seen);
        }
    }

    @Override
    public boolean areAllOf(String name) {
        return languages.stream()
                        .map(language -> text.process(name, language))
                        .allMatch(said -> said.tokens().isEmpty())
                || languages.stream().anyMatch(language -> areAllOf(text.process(name, language)));
    }

    @Override
    public boolean steer(String form) {
        return steering.contains(form);
    }

    @Override
    public boolean announces(String form) {
        return nouns.contains(form);
    }

    /** From the end: a word of a command or a value, and then nothing else either. */
    private boolean areAllOf(Utterance name) {
        int length = name.tokens().size();
        boolean[] from = new boolean[length + 1];
        from[length] = length > 0;
        for (int at = length - 1; at >= 0; at--) {
            from[at] = all.contains(name.tokens().get(at).form()) && from[at + 1] || isValue(name, at, from);
        }
        return from[0];
    }

    private static boolean isValue(Utterance name, int at, boolean[] from) {
        return CLOSED.stream()
                .flatMap(type -> SlotRecognizers.forType(type, name.language()).matchesAt(name, at, ANY_TIME).stream())
                .anyMatch(match -> from[match.to()]);
    }

    private void collect(Intent intent, Set<String> words, Set<Node> seen) {
        for (Language language : languages) {
            collect(intent.templates(language), words, seen);
            for (Slot slot : intent.slots()) {
                slot.choices().values().forEach(said -> collect(said.getOrDefault(language, List.of()), words, seen));
            }
        }
    }

    private static void collect(List<SentenceTemplate> templates, Set<String> words, Set<Node> seen) {
        templates.forEach(template -> collect(template.root(), words, seen));
    }

    private static void collect(Node node, Set<String> words, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof Words said) {
            words.addAll(said.forms());
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> collect(part, words, seen));
        } else if (node instanceof Alternatives alternatives) {
            alternatives.options().forEach(option -> collect(option, words, seen));
        }
    }
}
