package io.theopy.internal.stage;

import io.theopy.action.Evidence;
import io.theopy.action.Fingerprint;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.dialogue.Move;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.turn.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Admits several proposals of one turn: writes are asked about at once, one yes for all of them; where one of them needs
 * a question of its own, or is no write, they are taken up one after the other. Immutable, thread-safe.
 */
public final class AdmittingAll {
    /** Of a longer list nobody checks each line before saying yes to it. */
    public static final int MOST = 10;

    private final IntentCatalog catalog;
    private final DialogueConfig config;
    private final Clock clock;

    public AdmittingAll(IntentCatalog catalog, DialogueConfig config, Clock clock) {
        this.catalog = catalog;
        this.config = config;
        this.clock = clock;
    }

    /** @param admit takes one of the proposals to the router */
    Admitted ask(Decided turn, List<ProposedIntent> several, BiFunction<ProposedIntent, Evidence, Admitted> admit) {
        List<ProposedIntent> intents = several.stream().distinct().toList();
        if (intents.size() == 1) {
            return admit.apply(intents.get(0), Evidence.of(false));
        }
        if (!intents.stream().allMatch(this::writes)) {
            return oneByOne(turn, intents);
        }
        if (intents.size() > MOST) {
            return withheld(turn, intents, new Move.Say(tooMany(intents)));
        }
        List<PendingQuestion.Batch.Item> items = new ArrayList<>();
        List<ProposedIntent> leftOut = new ArrayList<>();
        Optional<Admitted> refusal = Optional.empty();
        for (ProposedIntent intent : intents) {
            Admitted admitted = admit.apply(intent, Evidence.of(false));
            Optional<PendingQuestion.Batch.Item> item = item(admitted);
            if (item.isPresent()) {
                items.add(item.get());
            } else if (isRefused(admitted)) {
                refusal = refusal.or(() -> Optional.of(admitted));
                leftOut.add(intent);
            } else {
                return oneByOne(turn, intents);
            }
        }
        return items.isEmpty()
                ? refusal.orElseThrow()
                : withheld(turn, intents, new Move.Ask(batch(turn, items, leftOut)));
    }

    private PendingQuestion batch(Decided turn, List<PendingQuestion.Batch.Item> items, List<ProposedIntent> leftOut) {
        return new PendingQuestion.Batch(
                items,
                leftOut,
                turn.understood().turn().caller().id(),
                clock.instant().plus(config.confirmationLife()));
    }

    /** What a yes would do; empty when something else has to be asked first, or it can't be done. */
    private static Optional<PendingQuestion.Batch.Item> item(Admitted admitted) {
        return admitted.on(new Admitted.Cases<>() {
            @Override
            public Optional<PendingQuestion.Batch.Item> granted(Admitted.Granted granted) {
                return Optional.of(new PendingQuestion.Batch.Item(
                        granted.intent(), Fingerprint.of(granted.action()), granted.found()));
            }

            @Override
            public Optional<PendingQuestion.Batch.Item> grantedAll(Admitted.GrantedAll all) {
                return Optional.empty();
            }

            @Override
            public Optional<PendingQuestion.Batch.Item> withheld(Admitted.Withheld withheld) {
                return withheld.response() instanceof Move.Ask ask
                                && ask.asked() instanceof PendingQuestion.Confirmation asked
                                && asked.instead().isEmpty()
                                && withheld.about()
                                        .flatMap(ProposedIntent::obstacle)
                                        .isEmpty()
                        ? Optional.of(
                                new PendingQuestion.Batch.Item(asked.intent(), asked.argumentsHash(), withheld.found()))
                        : Optional.empty();
            }
        });
    }

    private static boolean isRefused(Admitted admitted) {
        return admitted instanceof Admitted.Withheld withheld && withheld.response() instanceof Move.Say;
    }

    private boolean writes(ProposedIntent intent) {
        return catalog.find(intent.intent()).map(Intent::writes).orElse(false);
    }

    private Admitted oneByOne(Decided turn, List<ProposedIntent> intents) {
        Instant expires = clock.instant().plus(config.questionLife());
        return withheld(turn, intents, new Move.Ask(new PendingQuestion.Agenda(intents, expires)));
    }

    private static Outcome tooMany(List<ProposedIntent> intents) {
        return new Outcome.Refused(
                intents.get(0).intent(), Map.of(), Outcome.Refused.Reason.TOO_MANY, Integer.toString(intents.size()));
    }

    private static Admitted withheld(Decided turn, List<ProposedIntent> intents, Move.Response response) {
        return new Admitted.Withheld(turn, Optional.of(intents.get(0)), response, Optional.empty());
    }
}
