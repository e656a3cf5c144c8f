package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** What every {@link AuditStore} must hold to. */
abstract class AuditStoreContract {
    private AuditStore store;

    /** An empty store. */
    protected abstract AuditStore open() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    private static List<Long> sequences(List<AuditRecord> records) {
        return records.stream().map(AuditRecord::sequence).toList();
    }

    @Test
    void anEmptyOneHolds() {
        assertThat(store.head()).isEqualTo(AuditHead.NOTHING);
        assertThat(store.after(0, 10)).isEmpty();
        assertThat(store.before(1, 10)).isEmpty();
        assertThat(AuditVerifier.verify(store).holds()).isTrue();
    }

    @Test
    void whatIsAppendedIsChainedInOrder() {
        store.append(Events.events(1, 2));
        store.append(List.of());
        store.append(Events.events(3, 3));

        List<AuditRecord> all = store.after(0, 10);
        assertThat(sequences(all)).containsExactly(1L, 2L, 3L);
        assertThat(all.get(0).previous()).isEqualTo("0".repeat(64));
        assertThat(all.get(1).previous()).isEqualTo(all.get(0).hash());
        String salt = AuditWords.string(all.get(2).event(), "salt").orElseThrow();
        assertThat(all.get(2).event()).isEqualTo(EventJson.write(Events.event(3), salt));
        assertThat(store.head()).isEqualTo(new AuditHead(3, all.get(2).hash(), 0, "0".repeat(64)));
        AuditVerdict verdict = AuditVerifier.verify(store);
        assertThat(verdict).isEqualTo(new AuditVerdict(3, 3, all.get(2).hash(), Optional.empty()));
    }

    @Test
    void itIsReadInPagesFromEitherEnd() {
        store.append(Events.events(1, 10));

        assertThat(sequences(store.after(4, 3))).containsExactly(5L, 6L, 7L);
        assertThat(sequences(store.after(9, 3))).containsExactly(10L);
        assertThat(store.after(10, 3)).isEmpty();
        assertThat(sequences(store.before(4, 2))).containsExactly(3L, 2L);
        assertThat(sequences(store.before(Long.MAX_VALUE, 2))).containsExactly(10L, 9L);
        assertThat(store.before(1, 2)).isEmpty();
    }

    @Test
    void manyWhoAppendAtOnceMakeOneChainAndKeepTheirOwnTogether() throws Exception {
        int threads = 6;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int from = t * 100;
            running.add(pool.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    store.append(Events.events(from + 2 * i, from + 2 * i + 1));
                }
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        pool.shutdown();

        AuditVerdict verdict = AuditVerifier.verify(store);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.records()).isEqualTo(threads * 20 * 2L);
        List<AuditRecord> all = store.after(0, 1_000);
        for (int i = 0; i < all.size(); i += 2) {
            String first = all.get(i).event();
            int n = Integer.parseInt(first.replaceAll(".*\"request_id\":\"request-(\\d+)\".*", "$1"));
            assertThat(all.get(i + 1).event()).contains("\"request_id\":\"request-" + (n + 1) + "\"");
        }
    }

    @Test
    void theWordsOfOneCallerCanBeErasedAndTheChainStillHolds() {
        store.append(Events.events(1, 4));
        store.append(List.of(Events.of("bob", "session-1", "Bob's words"), Events.of("alice", "session-2", "more")));
        List<String> hashes =
                store.after(0, 100).stream().map(AuditRecord::hash).toList();
        AuditErasure erasure = new AuditErasure(store, MutableClock.of(Events.START, ZoneOffset.UTC));

        assertThat(erasure.erase("alice", Optional.of("session-1"), "admin")).isEqualTo(4);
        assertThat(erasure.erase("alice", Optional.of("session-1"), "admin")).isZero();
        assertThat(texts()).noneMatch(text -> text.contains("facture")).anyMatch(text -> text.contains("more"));
        assertThat(erasure.erase("alice", Optional.empty(), "admin")).isEqualTo(1);

        assertThat(texts())
                .noneMatch(text -> text.contains("facture") || text.contains("more"))
                .anyMatch(text -> text.contains("Bob's words"));
        assertThat(store.after(0, 6).stream().map(AuditRecord::hash).toList()).isEqualTo(hashes);
        assertThat(store.after(1, 1).get(0).event())
                .contains("\"call\":\"PATCH /invoices/102\"", "\"result\":\"done\"", "\"caller_id\":\"alice\"");
        assertThat(AuditVerifier.verify(store).flaw()).isEmpty();
        assertThat(AuditVerifier.verify(store).records()).isEqualTo(8);
        store.append(Events.events(9, 9));
        assertThat(AuditVerifier.verify(store).holds()).isTrue();
        assertThat(erasure.records("bob", Optional.empty())).hasSize(1);
    }

    private List<String> texts() {
        return store.after(0, 100).stream().map(AuditRecord::event).toList();
    }

    @Test
    void theOldestCanBeTakenAwayAndTheRestStillHolds() {
        store.append(Events.events(1, 10));
        MutableClock clock =
                MutableClock.of(LocalDateTime.of(2025, 11, 11, 9, 4).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

        long removed = new AuditRetention(store, Duration.ofDays(1), clock).run();

        assertThat(removed).isEqualTo(4);
        assertThat(store.head().anchor()).isEqualTo(4);
        assertThat(sequences(store.after(0, 100))).containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L);
        AuditRecord said = store.after(10, 1).get(0);
        assertThat(said.event())
                .contains("\"kind\":\"OPERATION\"", "\"first\":\"1\"", "\"last\":\"4\"", "\"result\":\"removed 4\"")
                .contains("\"last_hash\":\"" + store.head().anchorHash() + "\"");
        assertThat(AuditVerifier.verify(store).holds()).isTrue();
        assertThat(AuditVerifier.verify(store).records()).isEqualTo(7);
    }

    @Test
    void takingAwayGoesOnFromWhereItWas() {
        store.append(Events.events(1, 10));
        MutableClock clock =
                MutableClock.of(LocalDateTime.of(2025, 11, 11, 9, 4).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        AuditRetention retention = new AuditRetention(store, Duration.ofDays(1), clock);
        retention.run();

        assertThat(retention.run()).isZero();
        clock.add(Duration.ofMinutes(3));
        assertThat(retention.run()).isEqualTo(3);
        clock.add(Duration.ofDays(400));
        store.append(List.of(AuditEvent.of(clock.instant(), AuditEvent.Kind.CALL, "r", "t", "s", "alice")));
        assertThat(retention.run()).isEqualTo(5);

        assertThat(AuditVerifier.verify(store).holds()).isTrue();
        assertThat(sequences(store.after(0, 100))).containsExactly(13L, 14L);
        store.append(Events.events(11, 12));
        assertThat(AuditVerifier.verify(store).records()).isEqualTo(4);
    }

    @Test
    void takingAwayWithoutARecordOfItShows() {
        store.append(Events.events(1, 10));

        store.removeUpTo(4);

        assertThat(AuditVerifier.verify(store).flaw())
                .contains("record 4 and all before it are missing, and no record says why");
    }

    @Test
    void aRecordThatIsNotThereCannotBeTheAnchor() {
        store.append(Events.events(1, 2));

        assertThatThrownBy(() -> store.removeUpTo(3)).isInstanceOf(AuditException.class);
        assertThat(store.after(0, 10)).hasSize(2);
    }
}
