package io.theopy.nlu.template;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.CommandWords;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.NameCleaner;
import io.theopy.nlu.link.Towns;
import io.theopy.nlu.slot.Lengths;
import io.theopy.nlu.slot.Moves;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Understands utterances that some template of the catalogue generates, and no others. Its confidence is 1: the words
 * are exactly those that the catalogue's author wrote for the intent. Among several readings the one with the most
 * template words and recognised values wins; different intents that are equally good are all proposed.
 *
 * <p>Immutable and thread-safe. Utterances of more than {@value UtteranceMatches#MOST_TOKENS} tokens are not understood.
 */
public final class TemplateIntentExtractor implements IntentExtractor {
    static final String NAME = "templates";

    private final EntityLinker linker;
    private final NameCleaner cleaner;
    private final Map<Language, LanguageTemplates> templates = new TreeMap<>();

    public TemplateIntentExtractor(IntentCatalog catalog, EntityLinker linker) {
        this.cleaner = new NameCleaner(catalog.domain());
        this.linker = linker.reserving(new CommandWords(catalog));
        catalog.languages().forEach(language -> templates.put(language, new LanguageTemplates(catalog, language)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Interpretation interpret(Utterance said, DialogueContext context) {
        return interpret(said, context, false);
    }

    /**
     * The same for a note that holds a date which no slot took: "call John an hour before the meeting". The note is
     * whole, and the date is still to be asked for.
     */
    public Interpretation withUnclaimedDate(Utterance said, DialogueContext context) {
        return interpret(said, context, true);
    }

    private Interpretation interpret(Utterance said, DialogueContext context, boolean unclaimed) {
        LanguageTemplates inLanguage = templates.get(said.language());
        int length = said.tokens().size();
        if (inLanguage == null || length == 0 || length > UtteranceMatches.MOST_TOKENS) {
            return Interpretation.none();
        }
        UtteranceMatches matches = new UtteranceMatches(inLanguage, linker, said, context.now());
        if (unclaimed) {
            return new Interpretation(best(inLanguage.graphs(), said, matches, true));
        }
        for (List<LanguageTemplates.IntentGraph> graphs :
                List.of(inLanguage.ownWrites(), inLanguage.graphs(), inLanguage.setAnswers())) {
            List<ProposedIntent> meant = best(graphs, said, matches, false);
            if (!meant.isEmpty()) {
                return new Interpretation(meant);
            }
        }
        return Interpretation.none();
    }

    private List<ProposedIntent> best(
            List<LanguageTemplates.IntentGraph> graphs, Utterance said, UtteranceMatches matches, boolean unclaimed) {
        List<ProposedIntent> equallyGood = new ArrayList<>();
        int bestScore = Integer.MIN_VALUE;
        for (LanguageTemplates.IntentGraph candidate : graphs) {
            Optional<BestPath.Path> path = BestPath.find(candidate.graph(), matches);
            if (path.isPresent()
                    && path.get().score() >= bestScore
                    && UnclaimedValue.isIn(path.get(), candidate.intent(), matches) == unclaimed) {
                if (path.get().score() > bestScore) {
                    equallyGood.clear();
                    bestScore = path.get().score();
                }
                equallyGood.add(proposal(candidate.intent(), path.get(), said, matches));
            }
        }
        return equallyGood;
    }

    private ProposedIntent proposal(Intent intent, BestPath.Path path, Utterance said, UtteranceMatches matches) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        for (BestPath.Span span : path.spans()) {
            intent.slot(span.edge().slot())
                    .ifPresent(slot -> slots.putIfAbsent(slot.name(), value(slot, span, said, matches)));
        }
        ProposedIntent proposed = new ProposedIntent(
                intent.name(),
                Moves.settled(intent, Lengths.settled(intent, slots)),
                OptionalDouble.of(1),
                ProposedIntent.Origin.TEMPLATE);
        return SecondDate.doubted(proposed, path, intent, said, matches);
    }

    private SlotValue value(Slot slot, BestPath.Span span, Utterance said, UtteranceMatches matches) {
        String words = said.original(span.from(), span.to());
        return switch (slot.type()) {
            case ENTITY -> linker.link(new EntityKind(slot.kind().name()), words, said.language());
            case NAME -> SlotValue.of(cleaner.clean(words, said.language()), words);
            case CITY -> SlotValue.of(Towns.called(cleaner.clean(words, said.language()), said, span.from()), words);
            case TEXT -> SlotValue.of(NoteCleaner.clean(words), words);
            default ->
                matches.value(span.edge().source(), span.from(), span.to())
                        .map(match -> match.as(words))
                        .orElse(SlotValue.of(words, words));
        };
    }
}
