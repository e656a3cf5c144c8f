package io.theopy.internal.stage;

import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.Move;
import io.theopy.internal.gate.TurnGate;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.observe.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The third stage: what to do about what was understood, and which question that answers. */
public final class Deciding {
    private final Dialogue dialogue;
    private final ReadBack readBack;
    private final Sessions sessions;
    private final Clock clock;

    public Deciding(Dialogue dialogue, ReadBack readBack, Sessions sessions, Clock clock) {
        this.dialogue = dialogue;
        this.readBack = readBack;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws io.theopy.spi.SessionConflictException when another turn answered the same question first */
    Decided decide(Understood turn, TurnGate gate) {
        gate.enter(Stage.DIALOGUE);
        Session session = turn.session();
        Move move = readBack.careful(
                move(turn, session),
                session.pending(),
                turn.utterance(),
                turn.heard().wasSpoken());
        if (move instanceof Move.Response response && response.keepsPending()) {
            return new Decided(turn, session, move);
        }
        // From here on a question that was pending is spent, whoever else answers it meanwhile.
        return new Decided(turn, waiting(sessions.consumePending(session), session.pending(), move), move);
    }

    private Move move(Understood turn, Session session) {
        Instant now = clock.instant();
        Move move = turn.commands().isEmpty()
                ? dialogue.decide(
                        session, turn.utterance(), turn.meaning(), turn.turn().caller(), now, turn.wallClock())
                : new Move.Several(turn.commands());
        return dialogue.settled(move, turn.utterance().language(), turn.wallClock());
    }

    /** {@code session} with the commands that are still to be asked about; a new command puts an end to them. */
    private static Session waiting(Session session, Optional<PendingQuestion> answered, Move move) {
        if (answered.isEmpty()) {
            return session.withAgenda(List.of());
        }
        return move instanceof Move.Act act
                ? session.withAgenda(answered.get().after(act.intent(), session.agenda()))
                : session;
    }
}
