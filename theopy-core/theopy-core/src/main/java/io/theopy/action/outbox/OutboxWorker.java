package io.theopy.action.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.intent.IntentCatalog;
import io.theopy.observe.LogField;
import io.theopy.observe.LogLabels;
import io.theopy.spi.ActionExecutor;
import io.theopy.turn.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued and finds out what became of what got no answer, one write of a session after the other. Several
 * workers, also of several processes, may share a ledger: a write is claimed before it is sent.
 */
public final class OutboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int BATCH = 100;
    private static final Duration CLEAN_EVERY = Duration.ofHours(1);
    private static final long CLOSE_MILLIS = 5_000;

    private final ActionExecutor executor;
    private final TurnLedger ledger;
    private final AuditWriter audit;
    private final CallAudit calls;
    private final Revalidation revalidation;
    private final OutboxConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private Instant cleaned;

    /** @param rightsNow what a caller may do by now; the caller as it was for those who know nothing newer */
    public OutboxWorker(
            ActionExecutor executor,
            TurnLedger ledger,
            AuditWriter audit,
            IntentCatalog catalog,
            UnaryOperator<Caller> rightsNow,
            OutboxConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.executor = executor;
        this.ledger = ledger;
        this.audit = audit;
        this.calls = new CallAudit(audit, clock);
        this.revalidation = new Revalidation(catalog, ledger, rightsNow, config, clock);
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.cleaned = Instant.EPOCH;
        this.thread = new Thread(this::loop, "theopy-outbox");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Looks now, instead of at the next poll. */
    public void wake() {
        work.release();
    }

    /** Tries all that is due, until nothing is. Returns how many were settled. */
    public int runOnce() {
        int settled = 0;
        int progress;
        do {
            progress = 0;
            for (LedgerEntry entry : ledger.due(clock.instant(), BATCH)) {
                if (closed) {
                    return settled;
                }
                if (tryOne(entry)) {
                    progress++;
                }
            }
            settled += progress;
        } while (progress > 0);
        return settled;
    }

    private void loop() {
        while (!closed) {
            try {
                runOnce();
                cleanUp();
            } catch (LedgerException e) {
                LOG.warn("the outbox waits for its ledger: {}", e.getMessage());
            } catch (Throwable e) {
                // Without this thread nothing that waits is ever sent, so it outlives whatever it meets.
                LOG.error("the outbox is stuck and tries again: {}", e.getMessage(), e);
            }
            try {
                work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            } catch (InterruptedException e) {
                LOG.debug("the outbox was woken by an interrupt");
            }
        }
    }

    /** Whether it is settled now. Whatever goes wrong with one write does not stop the others. */
    private boolean tryOne(LedgerEntry seen) {
        try (LogLabels about = about(seen)) {
            return audit.isUpToDate() && carryOn(seen);
        } catch (LedgerConflictException e) {
            LOG.debug("somebody else has write {}", seen.key());
        } catch (LedgerException e) {
            LOG.error("the ledger fails, the outbox waits: {}", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("write {} of turn {} breaks something and is put off", seen.key(), seen.turnId(), e);
            putOff(seen, "it breaks something: " + e.getMessage());
        }
        return false;
    }

    private static LogLabels about(LedgerEntry entry) {
        return LogLabels.open(Map.of(
                LogField.TURN_ID, entry.turnId(),
                LogField.SESSION_ID, entry.sessionId(),
                LogField.USER_ID, entry.caller().id()));
    }

    private boolean carryOn(LedgerEntry seen) {
        Revalidation.Finding finding = revalidation.of(seen);
        Instant now = clock.instant();
        if (finding.action().isEmpty()) {
            return store(seen.settled(EntryState.EXPIRED, Optional.empty(), finding.refusal(), now));
        }
        LedgerEntry claimed = ledger.update(seen.sending(now, now.plus(config.lease())));
        Action action = finding.action().get();
        ActionOutcome outcome = send(claimed, action);
        return store(NextState.after(claimed, outcome, action.binding().idempotent(), config, clock.instant()));
    }

    /** If it was claimed meanwhile, this changes nothing, and its lease puts it off. */
    private void putOff(LedgerEntry seen, String why) {
        Instant now = clock.instant();
        EntryState as = seen.state() == EntryState.QUEUED ? EntryState.QUEUED : EntryState.UNKNOWN;
        try {
            ledger.update(seen.waiting(as, why, now, now.plus(config.longestRetry())));
        } catch (LedgerConflictException | LedgerException e) {
            LOG.debug("write {} is not put off: {}", seen.key(), e.getMessage());
        }
    }

    private ActionOutcome send(LedgerEntry entry, Action action) {
        TurnContext turn = TurnContext.of(
                entry.turnId(),
                entry.sessionId(),
                entry.caller(),
                entry.language(),
                clock.instant().plus(config.sendBudget()));
        long began = System.nanoTime();
        ActionOutcome outcome = execute(action, entry.key(), turn);
        calls.called(action, entry.proposal(), entry.key(), turn, outcome, System.nanoTime() - began);
        return outcome;
    }

    private ActionOutcome execute(Action action, String key, TurnContext turn) {
        try {
            return executor.execute(action, key, turn);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return BrokenConnector.outcome(executor.name(), action, e);
        }
    }

    private boolean store(LedgerEntry changed) {
        if (changed.state() == EntryState.EXPIRED) {
            LOG.warn("write {} of turn {} is given up: {}", changed.key(), changed.turnId(), changed.detail());
            // Before it is settled: a kill between the two has it accounted for twice, not never.
            calls.gaveUp(changed, changed.detail());
        }
        ledger.update(changed.owing());
        if (!changed.state().isSettled()) {
            return false;
        }
        String state = changed.state().name().toLowerCase(Locale.ROOT);
        meters.counter("theopy.outbox.settled", "state", state).increment();
        LOG.info(
                "write {} of turn {} is {} after {} tries", changed.key(), changed.turnId(), state, changed.attempts());
        return true;
    }

    private void cleanUp() {
        Instant now = clock.instant();
        if (Duration.between(cleaned, now).compareTo(CLEAN_EVERY) >= 0) {
            cleaned = now;
            ledger.forget(now.minus(config.keepSettled()), now.minus(config.keepAnswers()));
        }
    }

    /** Writes that wait, for metrics and health. */
    public List<LedgerEntry> waiting() {
        return ledger.list(EntryState.open(), BATCH);
    }

    /** Lets the write under way end, begins no other. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(CLOSE_MILLIS);
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
