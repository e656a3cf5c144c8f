package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.ActionOutcome;
import io.theopy.action.Admission;
import io.theopy.action.Evidence;
import io.theopy.action.IntentRouter;
import io.theopy.action.TurnContext;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.dialogue.FollowUps;
import io.theopy.dialogue.Move;
import io.theopy.intent.ForEach;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the commands of an intent that does something for each thing of a list. Immutable, thread-safe. */
public final class AdmittingEach {
    private final IntentCatalog catalog;
    private final IntentRouter router;
    private final ActionDispatcher dispatcher;
    private final AdmissionQuestions questions;
    private final FollowUps followUps;

    public AdmittingEach(
            IntentCatalog catalog, IntentRouter router, ActionDispatcher dispatcher, AdmissionQuestions questions) {
        this.catalog = catalog;
        this.router = router;
        this.dispatcher = dispatcher;
        this.questions = questions;
        this.followUps = new FollowUps(catalog);
    }

    /** What one such intent comes to. */
    sealed interface Listed {}

    /** These commands, at least one. */
    record Commands(List<ProposedIntent> commands) implements Listed {}

    /** This answer instead. */
    record Instead(Move.Response response) implements Listed {}

    /** What {@code intent} does for each; empty when it is an ordinary one. */
    Optional<ForEach> forEach(ProposedIntent intent) {
        return catalog.find(intent.intent()).flatMap(Intent::forEach);
    }

    Listed commands(Decided turn, ProposedIntent intent, ForEach each) {
        if (intent.obstacle().isPresent()) {
            return instead(
                    turn, intent, new Admission.Impossible(intent.obstacle().get()));
        }
        ProposedIntent list = list(intent, each);
        TurnContext context = turn.understood().turn();
        Admission admission = router.admit(list, context.caller(), Evidence.of(true));
        if (!(admission instanceof Admission.Admitted admitted)) {
            return instead(turn, intent, admission);
        }
        ActionOutcome outcome = dispatcher.read(admitted.action(), list, context);
        if (!(outcome instanceof ActionOutcome.Done done)) {
            return new Instead(new Move.Say(Outcomes.of(intent, outcome)));
        }
        return commands(turn, intent, each, done.body());
    }

    private Listed commands(Decided turn, ProposedIntent intent, ForEach each, JsonNode found) {
        String now = turn.understood().wallClock().toString();
        List<JsonNode> items = new ArrayList<>();
        found.path("items").forEach(item -> {
            // Canonical dates and times sort as text.
            if (each.ahead()
                    .filter(field -> item.path(field).asText().compareTo(now) < 0)
                    .isEmpty()) {
                items.add(item);
            }
        });
        int passed = found.path("items").size() - items.size();
        int total = Math.max(items.size(), found.path("total").asInt(0) - passed);
        Optional<Integer> count = count(intent, each);
        int wanted = Math.min(total, count.orElse(total));
        if (items.isEmpty() || wanted == 0) {
            return refused(intent, Outcome.Refused.Reason.NOT_FOUND, "");
        }
        if (wanted > AdmittingAll.MOST || total > items.size()) {
            // Of what is on another page nobody knows whether it is newer.
            return refused(intent, Outcome.Refused.Reason.TOO_MANY, Integer.toString(total));
        }
        if (count.isPresent()) {
            items.sort(Comparator.comparing(
                            (JsonNode item) -> item.path(each.newest()).asText())
                    .reversed());
        }
        return new Commands(items.stream()
                .limit(wanted)
                .map(item -> followUps.fill(each.each(), intent, Optional.of(item), Optional.empty()))
                .toList());
    }

    private static Optional<Integer> count(ProposedIntent intent, ForEach each) {
        return each.count()
                .map(slot -> intent.slots().get(slot))
                .map(SlotValue::value)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt);
    }

    private static Listed refused(ProposedIntent intent, Outcome.Refused.Reason reason, String detail) {
        return new Instead(new Move.Say(new Outcome.Refused(intent.intent(), intent.values(), reason, detail)));
    }

    private Listed instead(Decided turn, ProposedIntent intent, Admission admission) {
        return new Instead(questions.about(intent, admission, turn.understood()));
    }

    private ProposedIntent list(ProposedIntent intent, ForEach each) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        each.with().forEach((slot, value) -> slots.put(slot, SlotValue.of(value, value)));
        Optional<Intent> list = catalog.find(each.list());
        intent.slots().forEach((slot, value) -> {
            if (list.flatMap(known -> known.slot(slot)).isPresent()) {
                slots.put(slot, value);
            }
        });
        return new ProposedIntent(each.list(), slots, intent.confidence(), ProposedIntent.Origin.DIALOGUE);
    }
}
