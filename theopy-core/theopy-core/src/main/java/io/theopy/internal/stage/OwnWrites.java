package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.dialogue.DialogueActs;
import io.theopy.reply.ReplyFacts;
import io.theopy.reply.ResponseBuilder;
import io.theopy.turn.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells users what they had written, in whatever session, and what became of it. Thread-safe. */
public final class OwnWrites {
    private static final Logger LOG = LoggerFactory.getLogger(OwnWrites.class);
    private static final int MOST = 100;
    private static final Set<EntryState> ANY = EnumSet.allOf(EntryState.class);

    private final TurnLedger ledger;
    private final ResponseBuilder replies;
    private final Clock clock;

    public OwnWrites(TurnLedger ledger, ResponseBuilder replies, Clock clock) {
        this.ledger = ledger;
        this.replies = replies;
        this.clock = clock;
    }

    /** What {@code act} asks about, of the caller that {@code facts} are for. */
    Outcome tell(String act, ReplyFacts facts) {
        try {
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            ArrayNode items = told.putArray("items");
            asked(act, facts.caller().id()).forEach(entry -> items.add(item(entry, facts)));
            return new Outcome.Done(act, Map.of(), told);
        } catch (LedgerException e) {
            LOG.error("nobody can say what was written, as the ledger does not answer: {}", e.getMessage());
            return new Outcome.Failed(Outcome.Failed.RECORDS, String.valueOf(e.getMessage()), true);
        }
    }

    private List<LedgerEntry> asked(String act, String callerId) {
        return switch (act) {
            case DialogueActs.WAITING -> ledger.ofCaller(callerId, EntryState.open(), Instant.EPOCH, MOST);
            case DialogueActs.DONE_TODAY -> ledger.ofCaller(callerId, ANY, startOfToday(), MOST);
            default -> lastTurn(ledger.ofCaller(callerId, ANY, Instant.EPOCH, MOST));
        };
    }

    /** All that one yes did was done last, in the order in which it was done. */
    private static List<LedgerEntry> lastTurn(List<LedgerEntry> newestFirst) {
        List<LedgerEntry> last = new ArrayList<>(newestFirst.stream()
                .filter(entry -> entry.turnId().equals(newestFirst.get(0).turnId()))
                .toList());
        Collections.reverse(last);
        return last;
    }

    private Instant startOfToday() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private JsonNode item(LedgerEntry entry, ReplyFacts facts) {
        Optional<JsonNode> found = entry.evidence().found().map(all -> Outcomes.chosen(all, entry.proposal()));
        LocalDateTime recorded = LocalDateTime.ofInstant(entry.recorded(), clock.getZone());
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        // What was given up after it may have happened must not be called undone.
        String fate = entry.state().isSettled() && entry.mayHaveHappened() ? "unclear" : state;
        return replies.told(facts.about(entry.proposal()).finding(found), recorded, fate)
                .put("intent", entry.proposal().intent())
                .put("state", state)
                .put("recorded", entry.recorded().toString())
                .put("reference", entry.turnId());
    }
}
