package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.dialogue.Move;
import io.theopy.dialogue.Targets;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.Listed;
import io.theopy.memory.Talk;
import io.theopy.memory.Thing;
import io.theopy.reply.ResponseBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the next sentence may go on from after a turn: what was carried out, listed, made or shown. Stateless. */
final class TalkMemory {
    /** So many of a list can be told and pointed at, a page of the ERP; a session must not grow with what it answers. */
    private static final int ITEMS_KEPT = 200;

    private TalkMemory() {}

    /** {@code before} after {@code turn}. */
    static Talk after(Talk before, Done turn, Targets targets) {
        Understood understood = turn.decided().understood();
        int told = ResponseBuilder.itemsTold(understood.heard().wasSpoken());
        if (turn.parts().size() > 1 && turn.result().isEmpty()) {
            return DoneTogether.after(before.of(understood.turn().caller()), turn.parts(), targets);
        }
        if (turn.response() instanceof Move.Recall recall) {
            return recalled(recall, told);
        }
        if (turn.about().isEmpty() || turn.action().isEmpty()) {
            return before;
        }
        ProposedIntent intent = turn.about().get();
        Talk talk = before.of(understood.turn().caller()).after(intent);
        return turn.result()
                .map(result -> told(talk, intent, result, told, targets))
                .orElse(talk);
    }

    private static Talk recalled(Move.Recall recall, int told) {
        return recall.talk()
                .listed()
                .filter(listed -> recall.isNextPage())
                .map(listed -> recall.talk().after(listed.telling(told)))
                .orElse(recall.talk());
    }

    private static Talk told(Talk talk, ProposedIntent intent, JsonNode result, int told, Targets targets) {
        if (!result.path("items").isArray()) {
            return targets.isThing(intent.intent()) ? talk.after(new Thing(intent.intent(), flat(result))) : talk;
        }
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : result.path("items")) {
            if (items.size() < ITEMS_KEPT) {
                items.add(flat(item));
            }
        }
        int total = Math.max(items.size(), result.path("total").asInt(0));
        Talk listed = talk.after(new Listed(intent, items, total, 0, Math.min(items.size(), told)));
        Optional<Thing> only =
                items.size() == 1 ? Optional.of(new Thing(intent.intent(), items.get(0))) : Optional.empty();
        return only.map(listed::after).orElseGet(() -> listed.without(targets.givingSame(intent.intent())));
    }

    /** The fields that can be said. */
    static JsonNode flat(JsonNode item) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        item.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                flat.set(field.getKey(), field.getValue());
            }
        });
        return flat;
    }
}
