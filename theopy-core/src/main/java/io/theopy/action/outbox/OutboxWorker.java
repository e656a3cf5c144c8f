package io.theopy.action.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.Caller;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.intent.IntentCatalog;
import io.theopy.spi.ActionExecutor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    private final Accounts accounts;
    private final Journal journal;
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
            Accounts accounts,
            IntentCatalog catalog,
            UnaryOperator<Caller> rightsNow,
            OutboxConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.executor = executor;
        this.ledger = ledger;
        this.accounts = accounts;
        this.journal = new Journal(accounts, clock);
        this.revalidation = new Revalidation(catalog, rightsNow, config, clock);
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
            } catch (RuntimeException e) {
                LOG.error("the outbox is stuck and tries again: {}", e.getMessage(), e);
            }
            try {
                work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whether it is settled now. */
    private boolean tryOne(LedgerEntry seen) {
        boolean wasSent = seen.state() != EntryState.QUEUED;
        if (!accounts.inOrder()) {
            return false;
        }
        try {
            Revalidation.Finding finding = revalidation.of(seen, wasSent);
            Instant now = clock.instant();
            if (finding.action().isEmpty()) {
                LOG.warn("write {} of turn {} is given up: {}", seen.key(), seen.turnId(), finding.refusal());
                return store(seen.settled(EntryState.EXPIRED, Optional.empty(), finding.refusal(), now)
                        .owing());
            }
            LedgerEntry claimed = ledger.update(seen.sending(now, now.plus(config.lease())));
            Action action = finding.action().get();
            ActionOutcome outcome = send(claimed, action);
            return store(Verdict.on(claimed, outcome, true, wasSent, config, clock.instant())
                    .owing());
        } catch (LedgerConflictException e) {
            LOG.debug("somebody else has write {}", seen.key());
            return false;
        } catch (LedgerException e) {
            LOG.error("the ledger fails, the outbox waits: {}", e.getMessage());
            return false;
        }
    }

    private ActionOutcome send(LedgerEntry entry, Action action) {
        TurnContext turn = new TurnContext(
                entry.turnId(),
                entry.sessionId(),
                entry.caller(),
                entry.language(),
                clock.instant().plus(config.sendBudget()));
        long began = System.nanoTime();
        ActionOutcome outcome = executor.execute(action, entry.key(), turn);
        journal.called(action, entry.proposal(), entry.key(), turn, outcome, System.nanoTime() - began);
        return outcome;
    }

    private boolean store(LedgerEntry changed) {
        ledger.update(changed);
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
