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
final class LedgerRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerRecorder.class);

    private final TurnLedger ledger;
    private final Clock clock;

    LedgerRecorder(TurnLedger ledger, Clock clock) {
        this.ledger = ledger;
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
        try {
            LedgerEntry entry = recordTwiceIfNeeded(fresh);
            return isMine(entry, fresh) ? inOrder(entry) : new Recorded.Before(entry);
        } catch (LedgerException e) {
            LOG.error("a write is not sent, as it may not be in the ledger: {}", e.getMessage());
            return e.isUntouched() ? new Recorded.Not() : new Recorded.Unclear();
        }
    }

    /** Recording is the same the second time, whether the first one took effect or not. */
    private LedgerEntry recordTwiceIfNeeded(LedgerEntry fresh) {
        try {
            return ledger.record(fresh);
        } catch (LedgerException e) {
            if (e.isUntouched()) {
                throw e;
            }
            LOG.warn("recording a write failed and is tried again: {}", e.getMessage());
        }
        try {
            return ledger.record(fresh);
        } catch (LedgerException e) {
            // The first time may have taken effect, so "untouched" is no longer certain.
            throw new LedgerException("a write may be in the ledger", e);
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

    private static boolean isMine(LedgerEntry stored, LedgerEntry fresh) {
        return stored.turnId().equals(fresh.turnId())
                && stored.recorded().toEpochMilli() == fresh.recorded().toEpochMilli()
                && stored.state() == EntryState.SENDING
                && stored.attempts() == 1;
    }
}
