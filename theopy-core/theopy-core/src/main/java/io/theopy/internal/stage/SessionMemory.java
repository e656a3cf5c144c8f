package io.theopy.internal.stage;

import io.theopy.action.Action;
import io.theopy.dialogue.FollowUps;
import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.LastWrite;
import io.theopy.memory.Session;
import io.theopy.memory.Talk;
import io.theopy.memory.Thing;
import io.theopy.turn.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a turn leaves in the session's memory: what was talked about, and what would take a write back. Stateless. */
final class SessionMemory {
    private SessionMemory() {}

    /** {@code session} after {@code turn}. */
    static Session after(Session session, Done turn, Instant now, FollowUps followUps) {
        Talk talk = TalkMemory.after(session.talk(), turn, followUps.targets());
        boolean wrote = turn.action().filter(Action::writes).isPresent();
        return done(session, turn, now, followUps)
                .withTalk(wrote ? talk.undoing(DoneTogether.undo(turn.parts(), followUps)) : talk);
    }

    private static Session done(Session session, Done turn, Instant now, FollowUps followUps) {
        if (!turn.parts().isEmpty() && turn.result().isEmpty()) {
            // Which of several "it" would be, or "no, I meant", nobody can tell.
            return session.withLastWrite(Optional.empty()).withUndo(Optional.empty());
        }
        if (turn.about().isEmpty() || turn.action().isEmpty()) {
            return changesNothing(turn.response()) ? session : session.withLastWrite(Optional.empty());
        }
        ProposedIntent intent = turn.about().get();
        Action action = turn.action().get();
        Session changed =
                session.withLastWrite(Optional.empty()).withFocus(focus(session.focus(), intent, turn, followUps));
        if (!action.writes()) {
            return changed;
        }
        if (turn.result().isPresent() && !takesBack(session, intent)) {
            String caller = turn.decided().understood().turn().caller().id();
            changed =
                    changed.withLastWrite(Optional.of(new LastWrite(intent, caller, now, turn.found(), turn.result())));
        }
        return changed.withUndo(undo(intent, action, turn, followUps));
    }

    /** After these the user may still say what was wrong before. */
    private static boolean changesNothing(Move.Response response) {
        return response instanceof Move.Say say
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
            Map<String, SlotValue> before, ProposedIntent intent, Done turn, FollowUps followUps) {
        Map<String, SlotValue> focus = new HashMap<>(before);
        intent.slots().forEach((name, value) -> {
            if (!name.startsWith("@") && !value.isAmbiguous()) {
                focus.put(name, value);
            }
        });
        turn.found().map(followUps::owners).ifPresent(focus::putAll);
        turn.result().map(followUps::owners).ifPresent(focus::putAll);
        turn.result()
                .filter(result -> !result.path("items").isArray())
                .map(result -> followUps.targets().slots(new Thing(intent.intent(), result)))
                .ifPresent(given -> given.forEach((name, value) -> {
                    if (!name.startsWith("@")) {
                        focus.put(name, value);
                    }
                }));
        return focus;
    }

    /** The intent that takes {@code action} back; empty when the catalogue names none or a value it needs is missing. */
    private static Optional<ProposedIntent> undo(ProposedIntent intent, Action action, Done turn, FollowUps followUps) {
        return turn.result().isEmpty()
                ? Optional.empty()
                : action.binding().undo().map(undo -> followUps.fill(undo, intent, turn.found(), turn.result()));
    }
}
