package io.theopy.action.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.audit.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class AuditWriterTest {
    private final StubbornAuditLog log = new StubbornAuditLog();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final AuditWriter audit = new AuditWriter(log, meters, nanos::get);
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        log.release();
        others.shutdownNow();
    }

    private static AuditEvent read(String id) {
        return AuditEvent.of(Instant.EPOCH, AuditEvent.Kind.DECISION, id, "turn", "session", "alice");
    }

    private static AuditEvent write(String id) {
        return AuditEvent.of(Instant.EPOCH, AuditEvent.Kind.CALL, id, "turn", "session", "alice")
                .calling("POST /reminders", "key-" + id);
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void aRecordThatIsStoredIsDurable() {
        assertThat(audit.add(read("a"))).isTrue();
        assertThat(audit.isUpToDate()).isTrue();
        assertThat(log.stored()).containsExactly("a");
    }

    @Test
    void aLogThatFailedIsLeftAloneForASecond() {
        log.away(true);
        assertThat(audit.add(read("a"))).isFalse();
        log.away(false);

        pass(900);
        assertThat(audit.add(read("b"))).isFalse();
        assertThat(audit.isUpToDate()).isFalse();
        assertThat(log.attempts()).isEqualTo(1);

        pass(101);
        assertThat(audit.isUpToDate()).isTrue();
        assertThat(log.stored()).containsExactly("a", "b");
        assertThat(meters.counter("theopy.audit.failures").count()).isEqualTo(1);
    }

    @Test
    void aRecordAfterThePauseBringsThoseBeforeItAlong() {
        log.away(true);
        audit.add(read("a"));
        log.away(false);
        pass(1_000);

        assertThat(audit.add(read("b"))).isTrue();
        assertThat(log.stored()).containsExactly("a", "b");
    }

    @Test
    void whileOneCallerTriesABrokenLogAllOthersGoOnAtOnce() throws Exception {
        log.away(true);
        audit.add(read("first"));
        pass(1_000);
        log.block();
        Future<Boolean> trying = others.submit(() -> audit.add(read("second")));
        log.awaitCaller();

        List<Future<Boolean>> going = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            AuditEvent event = read("other-" + i);
            going.add(others.submit(() -> audit.add(event)));
        }
        for (Future<Boolean> each : going) {
            assertThat(each.get()).isFalse();
        }
        assertThat(audit.isUpToDate()).isFalse();
        assertThat(trying.isDone()).isFalse();

        log.away(false);
        log.release();
        assertThat(trying.get()).isTrue();
        assertThat(log.stored()).startsWith("first", "second").hasSize(18);
        assertThat(log.attempts()).isEqualTo(3);
    }

    @Test
    void whoMeetsTheFirstFailureTogetherFailsTogether() throws Exception {
        log.away(true);
        log.block();
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            AuditEvent event = read("read-" + i);
            all.add(others.submit(() -> audit.add(event)));
        }
        log.awaitCaller();
        log.release();

        for (Future<Boolean> each : all) {
            assertThat(each.get()).isFalse();
        }
        assertThat(log.attempts()).isEqualTo(1);
    }

    @Test
    void nobodyWaitsForACallerWhoIsLate() throws Exception {
        log.block();
        Future<Boolean> late = others.submit(() -> audit.add(read("late")));
        log.awaitCaller();
        pass(1_000);

        assertThat(audit.add(read("next"))).isFalse();
        assertThat(audit.isUpToDate()).isFalse();

        log.release();
        assertThat(late.get()).isTrue();
        assertThat(log.stored()).containsExactly("late", "next");
        assertThat(audit.isUpToDate()).isTrue();
    }

    @Test
    void whatManyAddAtOnceIsStoredOnceAndEachOnesInOrder() throws Exception {
        int callers = 8;
        List<Future<?>> running = new ArrayList<>();
        for (int c = 0; c < callers; c++) {
            int caller = c;
            running.add(others.submit(() -> {
                for (int i = 0; i < 300; i++) {
                    log.away(i % 50 == caller);
                    audit.add(read(caller + "-" + i));
                    pass(100);
                }
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        log.away(false);
        assertThat(audit.flush()).isTrue();

        assertThat(log.stored()).hasSize(callers * 300).doesNotHaveDuplicates();
        for (int c = 0; c < callers; c++) {
            String prefix = c + "-";
            List<Integer> own = log.stored().stream()
                    .filter(id -> id.startsWith(prefix))
                    .map(id -> Integer.parseInt(id.substring(prefix.length())))
                    .toList();
            assertThat(own).isSorted();
        }
    }

    @Test
    void whenNothingMoreCanBeKeptRecordsOfReadsAreDroppedAndThoseOfWritesAreNot() {
        log.away(true);
        for (int i = 0; i < AuditWriter.MOST_KEPT; i++) {
            audit.add(read("read-" + i));
        }

        assertThat(audit.add(read("dropped"))).isFalse();
        assertThat(audit.add(write("under-way"))).isFalse();
        assertThat(audit.isUpToDate()).isFalse();

        log.away(false);
        assertThat(audit.flush()).isTrue();
        assertThat(log.stored())
                .hasSize(AuditWriter.MOST_KEPT + 1)
                .doesNotContain("dropped")
                .endsWith("under-way");
    }

    @Test
    void closingTriesOnceMoreWithoutAPause() {
        log.away(true);
        audit.add(read("a"));
        log.away(false);

        audit.close();

        assertThat(log.stored()).containsExactly("a");
    }

    @Test
    void closingWithALogThatIsStillAwayEnds() {
        log.away(true);
        audit.add(read("a"));

        audit.close();

        assertThat(log.attempts()).isEqualTo(2);
        assertThat(log.stored()).isEmpty();
    }
}
