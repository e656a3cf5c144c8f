package io.theopy.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once in a while how many writes wait and since when, so that neither a reader of figures nor a probe waits for
 * the database. Thread-safe.
 */
public final class WaitingWrites implements AutoCloseable {
    /** More are counted as that many. */
    public static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(WaitingWrites.class);
    private static final Set<EntryState> WAITING = EnumSet.of(EntryState.QUEUED, EntryState.UNKNOWN);

    /** What was seen at the last look; {@code oldest} is now when nothing waits. */
    private record Seen(int queued, int unknown, Instant oldest) {}

    private final TurnLedger ledger;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "waiting-writes");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Seen seen;

    private WaitingWrites(TurnLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.seen = new Seen(0, 0, clock.instant());
    }

    public static WaitingWrites watch(TurnLedger ledger, Clock clock, Duration every, MeterRegistry registry) {
        WaitingWrites waiting = new WaitingWrites(ledger, clock);
        Gauge.builder("theopy.outbox.depth", waiting, w -> w.seen.queued())
                .tag("state", "queued")
                .register(registry);
        Gauge.builder("theopy.outbox.depth", waiting, w -> w.seen.unknown())
                .tag("state", "unknown")
                .register(registry);
        Gauge.builder("theopy.outbox.age", waiting, w -> w.age().toMillis() / 1e3)
                .baseUnit("seconds")
                .register(registry);
        var unused = waiting.timer.scheduleWithFixedDelay(waiting::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return waiting;
    }

    /** Once, now. */
    void look() {
        try {
            List<LedgerEntry> waiting = ledger.list(WAITING, MOST);
            int unknown = (int) waiting.stream()
                    .filter(entry -> entry.state() == EntryState.UNKNOWN)
                    .count();
            Instant oldest = waiting.stream()
                    .map(LedgerEntry::recorded)
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            seen = new Seen(waiting.size() - unknown, unknown, oldest);
        } catch (LedgerException e) {
            LOG.debug("nobody knows how many writes wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            // Whatever it is: a timer whose work throws never works again.
            LOG.warn("nobody knows how many writes wait", e);
        }
    }

    public int count() {
        return seen.queued() + seen.unknown();
    }

    /** How long the oldest has waited; zero when none does. */
    public Duration age() {
        Duration age =
                seen.oldest().equals(Instant.MAX) ? Duration.ZERO : Duration.between(seen.oldest(), clock.instant());
        return age.isNegative() || count() == 0 ? Duration.ZERO : age;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
