package io.theopy.internal;

import io.theopy.action.ledger.LedgerEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.reply.ReplyFacts;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnListener;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what came of one turn, and the news that its user has yet to hear. */
final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final NewsDesk desk;
    private final List<LedgerEntry> unheard;
    private final TurnListener listener;

    Telling(NewsDesk desk, List<LedgerEntry> unheard, TurnListener listener) {
        this.desk = desk;
        this.unheard = unheard;
        this.listener = listener;
    }

    void outcome(Outcome outcome) {
        safely(() -> listener.onOutcome(outcome));
    }

    /** A listener that breaks must not break the turn: what was done is to be told and remembered. */
    private static void safely(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.warn("a listener failed: {}", e.getMessage());
        }
    }

    Conversation.Answer answer(
            String said, Optional<ProposedIntent> understood, Outcome outcome, Reply reply, ReplyFacts facts) {
        List<News> news = desk.tell(unheard, facts);
        Reply whole = NewsDesk.before(reply, news);
        safely(() -> listener.onReply(whole));
        return new Conversation.Answer(said, understood, outcome, whole, news);
    }
}
