package io.theopy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Action;
import io.theopy.dialogue.FollowUps;
import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.LastWrite;
import io.theopy.memory.Session;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a turn leaves in the session's memory: what was talked about, and what would take a write back. Stateless. */
final class Recollection {
    private Recollection() {}

    /** {@code session} after a turn in which {@code understood} came to {@code result}. */
    static Session after(
            Session session, Optional<ProposedIntent> understood, Conduct.Result result, Caller caller, Instant now) {
        if (understood.isEmpty() || result.action().isEmpty()) {
            return changesNothing(result.move()) ? session : session.withLastWrite(Optional.empty());
        }
        ProposedIntent intent = understood.get();
        Action action = result.action().get();
        Session changed = session.withLastWrite(Optional.empty())
                .withFocus(focus(session.focus(), intent, result.found(), result.result()));
        if (!action.writes()) {
            return changed;
        }
        if (result.result().isPresent() && !takesBack(session, intent)) {
            LastWrite done = new LastWrite(intent, caller.id(), now, result.found(), result.result());
            changed = changed.withLastWrite(Optional.of(done));
        }
        return changed.withUndo(undo(intent, action, result.found(), result.result()));
    }

    /** After these the user may still say what was wrong before. */
    private static boolean changesNothing(Move move) {
        return move instanceof Move.Say say
                && (say.outcome() instanceof Outcome.NotUnderstood || say.outcome() instanceof Outcome.Refused);
    }

    /** What was taken back cannot be corrected any more. */
    private static boolean takesBack(Session before, ProposedIntent done) {
        return before.undo()
                .filter(undo ->
                        undo.intent().equals(done.intent()) && undo.values().equals(done.values()))
                .isPresent();
    }

    /** What "he", "this one" or "it" will mean from now on. */
    private static Map<String, SlotValue> focus(
            Map<String, SlotValue> before, ProposedIntent intent, Optional<JsonNode> found, Optional<JsonNode> result) {
        Map<String, SlotValue> focus = new HashMap<>(before);
        intent.slots().forEach((name, value) -> {
            if (!name.startsWith("@") && !value.isAmbiguous()) {
                focus.put(name, value);
            }
        });
        found.flatMap(FollowUps::client).ifPresent(client -> focus.put("client", client));
        result.flatMap(FollowUps::client).ifPresent(client -> focus.put("client", client));
        return focus;
    }

    /** The intent that takes {@code action} back; empty when the catalogue names none or a value it needs is missing. */
    private static Optional<ProposedIntent> undo(
            ProposedIntent intent, Action action, Optional<JsonNode> found, Optional<JsonNode> result) {
        return result.isEmpty()
                ? Optional.empty()
                : action.binding().undo().map(undo -> FollowUps.fill(undo, intent, found, result));
    }
}
