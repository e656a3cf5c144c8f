package io.theopy.server;

import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the ledger forget, every hour: settled writes after their retention, keyed turns after a day. */
final class LedgerRetention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerRetention.class);
    private static final Duration KEYS = Duration.ofHours(24);
    private static final long MINUTES_BETWEEN = 60;

    private final TurnLedger ledger;
    private final Duration writes;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ledger-retention");
        thread.setDaemon(true);
        return thread;
    });

    private LedgerRetention(TurnLedger ledger, Duration writes, Clock clock) {
        this.ledger = ledger;
        this.writes = writes;
        this.clock = clock;
    }

    static LedgerRetention start(TurnLedger ledger, Duration writes, Clock clock) {
        LedgerRetention retention = new LedgerRetention(ledger, writes, clock);
        var unused = retention.timer.scheduleWithFixedDelay(retention::forget, 1, MINUTES_BETWEEN, TimeUnit.MINUTES);
        return retention;
    }

    /** Once, now; what fails is tried again in an hour. */
    void forget() {
        Instant now = clock.instant();
        try {
            int forgotten = ledger.forget(now.minus(writes), now.minus(KEYS));
            LOG.debug("the ledger forgot {} writes and turns", forgotten);
        } catch (LedgerException e) {
            LOG.warn("the ledger could not forget what is over, and will try again: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
