package io.theopy.nlu.template;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.NameVocabulary;
import io.theopy.intent.SetAnswer;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import io.theopy.meaning.EntityKind;
import io.theopy.nlu.slot.Lengths;
import io.theopy.text.CommonWords;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All templates of one language, compiled: a graph for each intent. Immutable once built. */
final class LanguageTemplates {
    private final Language language;
    private final NameVocabulary names;
    private final List<EntityKind> entities;
    private final WordIds words = new WordIds();
    private final Respelling respelling;
    private final List<IntentGraph> graphs = new ArrayList<>();
    private final List<IntentGraph> ownWrites = new ArrayList<>();
    private final List<IntentGraph> setAnswers = new ArrayList<>();
    private final List<ValueSource> sources = new ArrayList<>();
    private final Map<ValueSource, Integer> sourceIds = new HashMap<>();
    private final Map<ValueSource, List<ChoiceGraph>> choices = new HashMap<>();

    record IntentGraph(Intent intent, Graph graph) {}

    LanguageTemplates(IntentCatalog catalog, Language language) {
        this.language = language;
        this.names = catalog.domain().names();
        this.entities = catalog.domain().entities().stream()
                .map(kind -> new EntityKind(kind.name()))
                .toList();
        catalog.intents().forEach(intent -> compile(intent).ifPresent(graphs::add));
        catalog.setAnswers()
                .forEach(answer -> compile(answer.intent())
                        .ifPresent((answer.kind() == SetAnswer.Kind.OWN_WRITES ? ownWrites : setAnswers)::add));
        Set<String> known = new HashSet<>(CommonWords.of(language));
        known.addAll(words.all());
        this.respelling = new Respelling(known);
        UnclaimedValue.CLAIMED.forEach(type -> id(new ValueSource.Typed(type)));
    }

    private Optional<IntentGraph> compile(Intent intent) {
        List<Node> roots = roots(intent.templates(language));
        return roots.isEmpty()
                ? Optional.empty()
                : Optional.of(new IntentGraph(intent, compiler(intent).compile(roots)));
    }

    /** What names are made of, and what no unknown name has. */
    NameVocabulary names() {
        return names;
    }

    /** The kinds that the directory lists by name. */
    List<EntityKind> entities() {
        return entities;
    }

    Language language() {
        return language;
    }

    Respelling respelling() {
        return respelling;
    }

    WordIds words() {
        return words;
    }

    List<IntentGraph> graphs() {
        return graphs;
    }

    /** What is asked about oneself, before any intent is meant. */
    List<IntentGraph> ownWrites() {
        return ownWrites;
    }

    /** What is only answered, and only when no intent is meant. */
    List<IntentGraph> setAnswers() {
        return setAnswers;
    }

    List<ValueSource> sources() {
        return sources;
    }

    List<ChoiceGraph> choices(ValueSource.Choice choice) {
        return choices.getOrDefault(choice, List.of());
    }

    private GraphCompiler compiler(Intent intent) {
        return new GraphCompiler(words, reference -> value(intent, reference), new NeededWords(words));
    }

    private static List<Node> roots(List<SentenceTemplate> templates) {
        return templates.stream().map(SentenceTemplate::root).toList();
    }

    private Graph.ValueEdge value(Intent intent, SlotReference reference) {
        Slot slot = intent.slot(reference.slot())
                .orElseThrow(() ->
                        new IllegalArgumentException("intent " + intent.name() + " has no slot " + reference.slot()));
        ValueSource source = source(slot, intent, reference.known());
        if (source instanceof ValueSource.Choice choice && !choices.containsKey(choice)) {
            choices.put(choice, choiceGraphs(slot));
        }
        return new Graph.ValueEdge(slot.name(), id(source));
    }

    private int id(ValueSource source) {
        return sourceIds.computeIfAbsent(source, s -> {
            sources.add(s);
            return sources.size() - 1;
        });
    }

    private static ValueSource source(Slot slot, Intent intent, boolean known) {
        if (slot.type() == SlotType.CHOICE) {
            return new ValueSource.Choice(slot);
        }
        if (slot.type() == SlotType.REFERENCE) {
            return new ValueSource.Numbered(slot.kind().name(), slot.kind().allNouns());
        }
        if (Lengths.areRead(slot, intent)) {
            return new ValueSource.Spanning(slot.type());
        }
        if (!slot.outlook().isByType() && !slot.type().isMoment()) {
            return new ValueSource.DirectedRecognizers(slot);
        }
        if (known) {
            return new ValueSource.Known(slot.kind());
        }
        return slot.type().isFree()
                ? new ValueSource.Free(slot.kind(), notFirst(slot, intent))
                : new ValueSource.Typed(slot.type());
    }

    /** A note begins with no date that the command takes: "remind me tomorrow to …". */
    private static Set<SlotType> notFirst(Slot slot, Intent intent) {
        return slot.type() != SlotType.TEXT
                ? Set.of()
                : intent.slots().stream()
                        .map(Slot::type)
                        .filter(UnclaimedValue.CLAIMED::contains)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private List<ChoiceGraph> choiceGraphs(Slot slot) {
        List<ChoiceGraph> found = new ArrayList<>();
        slot.choices().forEach((value, said) -> {
            List<Node> roots = roots(said.getOrDefault(language, List.of()));
            if (!roots.isEmpty()) {
                GraphCompiler compiler = new GraphCompiler(
                        words,
                        reference -> {
                            throw new IllegalArgumentException("a choice holds no slot: " + reference.slot());
                        },
                        new NeededWords(words));
                found.add(new ChoiceGraph(value, compiler.compile(roots)));
            }
        });
        return found;
    }
}
