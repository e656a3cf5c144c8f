package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.action.outbox.Dispatched;
import io.theopy.reply.ReplyFacts;
import io.theopy.reply.ResponseBuilder;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells users at their next turn how writes ended that nobody could wait for. Thread-safe. */
public final class DelayedNews {
    private static final Logger LOG = LoggerFactory.getLogger(DelayedNews.class);

    private final TurnLedger ledger;
    private final ResponseBuilder replies;

    public DelayedNews(TurnLedger ledger, ResponseBuilder replies) {
        this.ledger = ledger;
        this.replies = replies;
    }

    /** What this caller has yet to hear in this session. */
    public List<LedgerEntry> unheard(TurnRequest request) {
        try {
            return ledger.news(request.sessionId(), request.caller().id());
        } catch (LedgerException e) {
            LOG.error("no news, as the ledger does not answer: {}", e.getMessage());
            return List.of();
        }
    }

    public List<News> tell(List<LedgerEntry> entries, ReplyFacts facts) {
        return entries.stream().map(entry -> news(entry, facts)).toList();
    }

    /** Puts {@code news} before {@code reply}. */
    public static Reply before(Reply reply, List<News> news) {
        if (news.isEmpty()) {
            return reply;
        }
        String lines = news.stream().map(News::text).collect(Collectors.joining("\n")) + "\n";
        return new Reply(lines + reply.text(), reply.language(), lines + reply.aloud());
    }

    /** They were told: at worst, when this fails, they hear it twice. */
    public void told(List<News> news) {
        for (News told : news) {
            try {
                ledger.ofTurn(told.turnId()).stream()
                        .filter(LedgerEntry::newsOwed)
                        .forEach(entry -> ledger.updateSoon(entry.told()));
            } catch (LedgerException | LedgerConflictException e) {
                LOG.warn("the news of turn {} may be told twice: {}", told.turnId(), e.getMessage());
            }
        }
    }

    /** What was given up after it may have happened must not be called undone. */
    private static Dispatched ended(LedgerEntry entry) {
        return entry.mayHaveHappened() ? new Dispatched.Unknown(entry.turnId()) : ActionDispatcher.of(entry);
    }

    private News news(LedgerEntry entry, ReplyFacts facts) {
        Outcome outcome = Outcomes.of(entry.proposal(), ended(entry));
        Optional<JsonNode> found = entry.evidence().found().map(all -> Outcomes.chosen(all, entry.proposal()));
        return new News(
                entry.turnId(),
                outcome,
                replies.news(outcome, facts.about(entry.proposal()).finding(found)));
    }
}
