package io.theopy.internal.stage;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an utterance may mean for whoever says it. Understanding leans on the names that the system knows, so for those
 * who may not do what they ask for it is done without any name: whether they are refused, and in which words, tells
 * nobody who is a client. Thread-safe.
 */
public final class CallersMeaning {
    private final IntentCatalog catalog;
    private final IntentExtractor extractor;
    private final Optional<IntentExtractor> nameless;
    private final Set<String> scopes;

    /** @param nameless knows the same catalogue and no name; empty: names are no secret from any caller */
    public CallersMeaning(IntentCatalog catalog, IntentExtractor extractor, Optional<IntentExtractor> nameless) {
        this.catalog = catalog;
        this.extractor = extractor;
        this.nameless = nameless;
        this.scopes = catalog.intents().stream()
                .flatMap(intent -> intent.action().stream())
                .map(action -> action.scope())
                .collect(Collectors.toUnmodifiableSet());
    }

    Interpretation of(Utterance said, DialogueContext context, Caller caller) {
        return read(caller, from -> from.interpret(said, context));
    }

    Interpretation ofPart(Utterance part, DialogueContext context, Caller caller) {
        return read(caller, from -> from.interpretPart(part, context));
    }

    private Interpretation read(Caller caller, Function<IntentExtractor, Interpretation> reading) {
        Interpretation meaning = reading.apply(extractor);
        if (nameless.isEmpty() || caller.scopes().containsAll(scopes)) {
            return meaning;
        }
        if (meaning.best().filter(best -> may(caller, best)).isPresent()) {
            return new Interpretation(meaning.candidates().stream()
                    .filter(each -> may(caller, each))
                    .toList());
        }
        Interpretation blind = reading.apply(nameless.get());
        return blind.best()
                .filter(best -> !may(caller, best))
                .map(best -> Interpretation.of(certain(best)))
                .orElse(blind);
    }

    private boolean may(Caller caller, ProposedIntent proposed) {
        return catalog.find(proposed.intent())
                .flatMap(Intent::action)
                .map(action -> caller.may(action.scope()))
                .orElse(true);
    }

    /** There is nothing to ask about what is refused in any case. */
    private static ProposedIntent certain(ProposedIntent refused) {
        return new ProposedIntent(refused.intent(), refused.slots(), OptionalDouble.of(1), refused.origin());
    }
}
