package io.theopy.action.outbox;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.Evidence;
import io.theopy.action.Fingerprint;
import io.theopy.action.TurnContext;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.action.ledger.WriteRequest;
import io.theopy.meaning.ProposedIntent;
import io.theopy.spi.ActionExecutor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a turn wants done. A write is in the ledger before it leaves; what cannot be sent is queued when it may
 * wait, and what got no answer is kept to be found out. Writes of one session keep their order. Thread-safe.
 */
public final class ActionDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(ActionDispatcher.class);

    private final ActionExecutor executor;
    private final TurnLedger ledger;
    private final AuditWriter audit;
    private final CallAudit calls;
    private final LedgerRecorder recorder;
    private final OutboxConfig config;
    private final Clock clock;
    private final Runnable wakeWorker;

    public ActionDispatcher(
            ActionExecutor executor,
            TurnLedger ledger,
            AuditWriter audit,
            OutboxConfig config,
            Clock clock,
            Runnable wakeWorker) {
        this.executor = executor;
        this.ledger = ledger;
        this.audit = audit;
        this.calls = new CallAudit(audit, clock);
        this.recorder = new LedgerRecorder(ledger, clock);
        this.config = config;
        this.clock = clock;
        this.wakeWorker = wakeWorker;
    }

    /** Looks something up; nothing is recorded but the call. */
    public ActionOutcome read(Action action, ProposedIntent proposal, TurnContext turn) {
        return send(action, proposal, Fingerprint.idempotencyKey(turn, action), turn)
                .outcome();
    }

    /**
     * Does {@code action} once.
     *
     * @param proposal what it was made of, together with {@code evidence}: it is admitted anew before it is sent later
     * @param key the same for the same write; the ERP sees it
     */
    public Dispatched write(Action action, ProposedIntent proposal, Evidence evidence, String key, TurnContext turn) {
        if (!audit.isUpToDate()) {
            return new Dispatched.NotRecorded("the audit log does not take records, so nothing may be written");
        }
        LedgerEntry fresh = fresh(action, proposal, evidence, key, turn);
        LedgerRecorder.Recorded recorded = recorder.record(fresh);
        if (recorded instanceof LedgerRecorder.Recorded.Before before) {
            return known(before.entry(), fresh);
        }
        if (recorded instanceof LedgerRecorder.Recorded.Unclear) {
            return new Dispatched.Unknown(turn.turnId());
        }
        if (!(recorded instanceof LedgerRecorder.Recorded.Mine mine)) {
            return new Dispatched.NotRecorded("the ledger does not take writes right now");
        }
        if (mine.hasToWait()) {
            return behindEarlierOnes(mine.entry(), action, turn);
        }
        Sent sent = send(action, proposal, key, turn);
        if (!sent.accounted() && sent.outcome() instanceof ActionOutcome.Done) {
            // Left as it is in the ledger, it is asked for again under the same key, and then accounted for.
            return new Dispatched.Settled(sent.outcome());
        }
        return conclude(mine.entry(), action, sent.outcome());
    }

    private Dispatched conclude(LedgerEntry entry, Action action, ActionOutcome outcome) {
        boolean mayWait = action.binding().idempotent();
        LedgerEntry ended = NextState.after(entry, outcome, mayWait, config, clock.instant());
        boolean stored = store(ended);
        if (!stored && !(outcome instanceof ActionOutcome.Done) && ended.state() != EntryState.QUEUED) {
            // As far as the ledger knows it is being sent, so the worker will: nobody may say that it was not done.
            return new Dispatched.Unknown(entry.turnId());
        }
        if (ended.state() == EntryState.QUEUED) {
            return new Dispatched.Queued(entry.turnId());
        }
        return ended.state() == EntryState.UNKNOWN
                ? new Dispatched.Unknown(entry.turnId())
                : new Dispatched.Settled(outcome);
    }

    /** Has the user told at their next turn how the writes of a turn ended that nobody waited for. */
    public void oweNews(String turnId) {
        try {
            ledger.ofTurn(turnId).stream()
                    .filter(entry -> entry.state().isSettled())
                    .forEach(entry -> ledger.update(entry.owing()));
        } catch (LedgerException | LedgerConflictException e) {
            LOG.error("nobody will be told how turn {} ended: {}", turnId, e.getMessage());
        }
    }

    /**
     * A ledger that fails here loses nothing: the entry's lease ends, and the worker finds out under the same key. So it
     * need not be safe from a loss of power before the record of the turn's decision is.
     */
    private boolean store(LedgerEntry ended) {
        try {
            ledger.updateSoon(ended);
            return true;
        } catch (LedgerException | LedgerConflictException e) {
            LOG.error("the end of write {} is not in the ledger yet: {}", ended.key(), e.getMessage());
            return false;
        }
    }

    private Dispatched behindEarlierOnes(LedgerEntry entry, Action action, TurnContext turn) {
        Instant now = clock.instant();
        String why = "an earlier one of this conversation has to go first";
        if (!action.binding().idempotent()) {
            return store(entry.settled(EntryState.FAILED, Optional.empty(), why, now))
                    ? failed(why)
                    : new Dispatched.Unknown(turn.turnId());
        }
        store(entry.waiting(EntryState.QUEUED, why, now, now));
        wakeWorker.run();
        return new Dispatched.Queued(turn.turnId());
    }

    /** The same key again: what is known of the write that had it, if it is the same write. */
    private static Dispatched known(LedgerEntry entry, LedgerEntry again) {
        if (!entry.fingerprint().equals(again.fingerprint())) {
            return new Dispatched.KeyReused();
        }
        return of(entry);
    }

    /** What the user can be told of a recorded write. */
    public static Dispatched of(LedgerEntry entry) {
        return switch (entry.state()) {
            case DONE ->
                new Dispatched.Settled(new ActionOutcome.Done(entry.result().orElseThrow()));
            case DECLINED -> new Dispatched.Settled(declined(entry.detail()));
            case FAILED -> new Dispatched.Settled(new ActionOutcome.Failed(false, entry.detail()));
            case EXPIRED, DROPPED ->
                entry.mayHaveHappened()
                        ? new Dispatched.Unknown(entry.turnId())
                        : new Dispatched.Settled(new ActionOutcome.Failed(false, entry.detail()));
            case QUEUED -> new Dispatched.Queued(entry.turnId());
            case SENDING, UNKNOWN -> new Dispatched.Unknown(entry.turnId());
        };
    }

    private static ActionOutcome declined(String detail) {
        int space = detail.indexOf(' ');
        return detail.matches("\\d{3} .*")
                ? new ActionOutcome.Declined(Integer.parseInt(detail.substring(0, space)), detail.substring(space + 1))
                : new ActionOutcome.Declined(422, detail);
    }

    private record Sent(ActionOutcome outcome, boolean accounted) {}

    private Sent send(Action action, ProposedIntent proposal, String key, TurnContext turn) {
        long began = System.nanoTime();
        ActionOutcome outcome;
        try {
            outcome = executor.execute(action, key, turn);
        } catch (RuntimeException | LinkageError e) {
            outcome = BrokenConnector.outcome(executor.name(), action, e);
        }
        boolean accounted =
                calls.called(action, proposal, action.writes() ? key : "", turn, outcome, System.nanoTime() - began);
        return new Sent(outcome, accounted);
    }

    private LedgerEntry fresh(Action action, ProposedIntent proposal, Evidence evidence, String key, TurnContext turn) {
        Instant now = clock.instant();
        WriteRequest request = new WriteRequest(
                turn.turnId(),
                turn.sessionId(),
                turn.caller(),
                turn.language(),
                proposal,
                evidence,
                Fingerprint.of(action),
                now);
        return LedgerEntry.fresh(key, request, now.plus(config.lease()));
    }

    private static Dispatched failed(String detail) {
        return new Dispatched.Settled(new ActionOutcome.Failed(true, detail));
    }
}
