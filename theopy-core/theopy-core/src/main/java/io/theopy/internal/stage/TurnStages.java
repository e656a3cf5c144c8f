package io.theopy.internal.stage;

import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.internal.gate.TurnGate;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.List;

/** The ways that a turn can go, each to its answer: as it is, again under a key that came before, or cut off. Thread-safe. */
public final class TurnStages {
    private final Hearing hearing;
    private final TurnWalk walk;
    private final Speaking speaking;
    private final PlainAnswers plain;
    private final DelayedNews news;
    private final ActionDispatcher dispatcher;

    public TurnStages(
            Hearing hearing,
            TurnWalk walk,
            Speaking speaking,
            PlainAnswers plain,
            DelayedNews news,
            ActionDispatcher dispatcher) {
        this.hearing = hearing;
        this.walk = walk;
        this.speaking = speaking;
        this.plain = plain;
        this.news = news;
        this.dispatcher = dispatcher;
    }

    /** Walks all stages. */
    public TurnResult run(Accepted turn, TurnGate gate) throws InterruptedException {
        Heard heard = hearing.hear(turn, gate);
        Answered answered = heard.end().isPresent() ? ended(heard) : walk.walk(heard, gate);
        return speaking.speak(answered, gate).result(gate.timings());
    }

    private Answered ended(Heard heard) {
        return plain.ended(heard);
    }

    /** The answer that was given before, spoken anew where that is wanted. */
    public TurnResult replay(TurnRequest request, TurnResult before, TurnGate gate) {
        return before.again(speaking.speech(request, before.reply(), gate));
    }

    /** What became of the write of an earlier attempt, whose answer nobody got. */
    public TurnResult recall(TurnRequest request, List<LedgerEntry> written, TurnGate gate) {
        return speaking.speak(plain.recall(request, written), gate).result(gate.timings());
    }

    /** An end that takes no stage. */
    public TurnResult end(TurnRequest request, Outcome outcome, TurnGate gate) {
        return plain.ended(request, outcome).result(gate.timings());
    }

    /** The user heard {@code told}: it is news no more. */
    public void heard(List<News> told) {
        news.told(told);
    }

    /** Nobody heard how the turn ended: its writes are news for the next one. */
    public void unheard(TurnRequest request) {
        dispatcher.oweNews(request.turnId());
    }
}
