package io.theopy.action.outbox;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a write into the ledger before it is sent, and finds out where it stands when a call of the ledger fails: a
 * failure tells nothing about whether it took effect. Thread-safe.
 */
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final TurnLedger ledger;
    private final OutboxConfig config;
    private final Clock clock;

    Recorder(TurnLedger ledger, OutboxConfig config, Clock clock) {
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /** Where a write stands. */
    sealed interface Recorded {
        /** It is in the ledger and nobody else sends it: go on. */
        record Mine(LedgerEntry entry, boolean hasToWait) implements Recorded {}

        /** The key came before, for the same or for another write. */
        record Before(LedgerEntry entry) implements Recorded {}

        /** It is not in the ledger. */
        record Not() implements Recorded {}

        /** It may be in the ledger, and then the worker will send it. */
        record Unclear() implements Recorded {}
    }

    Recorded record(LedgerEntry fresh) {
        LedgerEntry entry;
        try {
            entry = ledger.record(fresh);
        } catch (LedgerException e) {
            LOG.error("a write may not be in the ledger: {}", e.getMessage());
            if (e.isUntouched()) {
                return new Recorded.Not();
            }
            Optional<Optional<LedgerEntry>> found = find(fresh.key());
            if (found.isEmpty()) {
                return new Recorded.Unclear();
            }
            if (found.get().isEmpty()) {
                return new Recorded.Not();
            }
            entry = found.get().get();
        }
        if (isMine(entry, fresh)) {
            return inOrder(entry);
        }
        return mayTryAgain(entry, fresh) ? again(entry) : new Recorded.Before(entry);
    }

    /** Empty when the ledger does not tell. */
    private Optional<Optional<LedgerEntry>> find(String key) {
        try {
            return Optional.of(ledger.entry(key));
        } catch (LedgerException e) {
            return Optional.empty();
        }
    }

    private Recorded inOrder(LedgerEntry entry) {
        try {
            return new Recorded.Mine(entry, hasEarlier(entry));
        } catch (LedgerException e) {
            LOG.error("it cannot be told whether a write has to wait, so it is not sent: {}", e.getMessage());
            return takeBack(entry);
        }
    }

    private boolean hasEarlier(LedgerEntry entry) {
        try {
            return ledger.hasEarlier(entry);
        } catch (LedgerException e) {
            return ledger.hasEarlier(entry);
        }
    }

    private Recorded takeBack(LedgerEntry entry) {
        try {
            ledger.update(entry.settled(
                    EntryState.FAILED, Optional.empty(), "the ledger failed before it was sent", clock.instant()));
            return new Recorded.Not();
        } catch (LedgerException | LedgerConflictException e) {
            return new Recorded.Unclear();
        }
    }

    /** It certainly did not happen, and the same is asked for under the same key. */
    private static boolean mayTryAgain(LedgerEntry entry, LedgerEntry fresh) {
        return entry.state() == EntryState.FAILED && entry.fingerprint().equals(fresh.fingerprint());
    }

    private Recorded again(LedgerEntry failed) {
        try {
            return inOrder(ledger.update(
                    failed.sending(clock.instant(), clock.instant().plus(config.lease()))));
        } catch (LedgerConflictException | LedgerException e) {
            return new Recorded.Before(failed);
        }
    }

    private static boolean isMine(LedgerEntry stored, LedgerEntry fresh) {
        return stored.turnId().equals(fresh.turnId())
                && stored.recorded().toEpochMilli() == fresh.recorded().toEpochMilli()
                && stored.state() == EntryState.SENDING
                && stored.attempts() == 1;
    }
}
