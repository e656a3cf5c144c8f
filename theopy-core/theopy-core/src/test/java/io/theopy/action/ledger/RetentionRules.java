package io.theopy.action.ledger;

import static io.theopy.action.ledger.SampleWrites.NOW;
import static io.theopy.action.ledger.SampleWrites.done;
import static io.theopy.action.ledger.SampleWrites.queued;
import static io.theopy.action.ledger.SampleWrites.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.turn.Caller;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every ledger may forget, and what not. */
abstract class RetentionRules {
    private static final Instant LONG_AFTER = NOW.plusSeconds(1_000_000);
    private static final TurnKey TURN = new TurnKey("martine", "key");

    abstract TurnLedger ledger();

    @Test
    void settledWritesAreForgottenOnceTheyAreOldEnough() {
        LedgerEntry settled = ledger().update(done(ledger().record(write("k1", "s1")), NOW));

        assertThat(ledger().forget(NOW, NOW)).isZero();
        assertThat(ledger().entry("k1")).contains(settled);

        assertThat(ledger().forget(NOW.plusSeconds(1), NOW)).isEqualTo(1);
        assertThat(ledger().entry("k1")).isEmpty();
        assertThat(ledger().ofTurn(settled.turnId())).isEmpty();
        assertThat(ledger().news("s1", "martine")).isEmpty();
    }

    @Test
    void thousandsAreForgottenAndThoseAmongThemThatWaitAreNot() {
        for (int i = 0; i < 2_500; i++) {
            LedgerEntry write = write("k" + i, "s" + i);
            ledger().record(i % 500 == 0 ? write : done(write, NOW));
        }

        assertThat(ledger().forget(LONG_AFTER, LONG_AFTER)).isEqualTo(2_495);
        assertThat(ledger().list(EntryState.open(), 10)).hasSize(5);
        assertThat(ledger().entry("k1")).isEmpty();
    }

    @Test
    void whatIsNotSettledIsNeverForgotten() {
        ledger().record(write("sending", "s1"));
        ledger().record(queued(write("queued", "s2"), NOW));
        ledger().record(write("unknown", "s3").waiting(EntryState.UNKNOWN, "", NOW, NOW));

        assertThat(ledger().forget(LONG_AFTER, LONG_AFTER)).isZero();
        assertThat(ledger().due(LONG_AFTER, 10)).hasSize(3);
    }

    @Test
    void aForgottenPlaceInTheOrderIsNotGivenAgain() {
        LedgerEntry first = ledger().update(done(ledger().record(write("k1", "s1"))));
        ledger().forget(LONG_AFTER, LONG_AFTER);

        assertThat(ledger().record(write("k1", "s1")).sequence()).isGreaterThan(first.sequence());
    }

    @Test
    void answeredTurnsAreForgottenOnceTheyAreOldEnough() {
        beginTurn("t1");
        ledger().answer(TURN, "t1", "answer", NOW.plusSeconds(5));

        assertThat(ledger().forget(LONG_AFTER, NOW.plusSeconds(5))).isZero();
        assertThat(ledger().turn("t1")).isPresent();

        assertThat(ledger().forget(NOW, NOW.plusSeconds(6))).isEqualTo(1);
        assertThat(ledger().turn("t1")).isEmpty();
        assertThat(beginTurn("t2")).isEqualTo(new TurnClaim.Begun());
    }

    @Test
    void whatIsOverIsErasedForOneCallerAndOneSessionOrAll() {
        Caller other = Caller.of("bob", TeepyRoles.MANAGER);
        ledger().update(done(ledger().record(write("k1", "s1"))));
        ledger().update(done(ledger().record(write("k2", "s2"))));
        ledger().update(done(ledger().record(write("k3", "s1", "t3", other, NOW))));
        ledger().record(queued(write("k4", "s1"), NOW));

        assertThat(ledger().erase("martine", Optional.of("s1"))).isEqualTo(1);
        assertThat(ledger().entry("k1")).isEmpty();
        assertThat(ledger().entry("k2")).isPresent();
        assertThat(ledger().erase("martine", Optional.empty())).isEqualTo(1);

        assertThat(ledger().entry("k2")).isEmpty();
        assertThat(ledger().entry("k3")).isPresent();
        assertThat(ledger().entry("k4")).isPresent();
        assertThat(ledger().erase("nobody", Optional.empty())).isZero();
    }

    @Test
    void anErasedAnswerStillHoldsItsKey() {
        beginTurn("t1");
        ledger().answer(TURN, "t1", "{\"turnId\":\"t1\",\"sessionId\":\"s1\",\"said\":\"my words\"}", NOW);

        assertThat(ledger().turnsOf("martine", 10)).hasSize(1);
        assertThat(ledger().turnsOf("bob", 10)).isEmpty();
        assertThat(ledger().erase("martine", Optional.of("s2"))).isZero();
        assertThat(ledger().erase("martine", Optional.of("s1"))).isEqualTo(1);
        assertThat(ledger().erase("martine", Optional.empty())).isZero();

        assertThat(ledger().turnsOf("martine", 10).get(0).answer().orElseThrow())
                .doesNotContain("my words")
                .contains("erased");
        assertThat(beginTurn("t2")).isInstanceOf(TurnClaim.Answered.class);
    }

    @Test
    void anAnswerThatCannotBeReadIsErasedWithAllOfItsCaller() {
        beginTurn("t1");
        ledger().answer(TURN, "t1", "no JSON", NOW);

        assertThat(ledger().erase("martine", Optional.of("s1"))).isZero();
        assertThat(ledger().erase("martine", Optional.empty())).isEqualTo(1);
        assertThat(ledger().turn("t1").orElseThrow().answer().orElseThrow()).contains("erased");
    }

    /** It may yet be taken over, and must then find what was written. */
    @Test
    void aWriteWhoseTurnHasNoAnswerIsNotErased() {
        beginTurn("turn-of-k1");
        ledger().update(done(ledger().record(write("k1", "s1"))));
        assertThat(ledger().erase("martine", Optional.empty())).isZero();

        ledger().answer(TURN, "turn-of-k1", "{}", NOW);
        assertThat(ledger().erase("martine", Optional.empty())).isEqualTo(2);
    }

    @Test
    void aTurnUnderWayIsNotForgotten() {
        beginTurn("t1");

        assertThat(ledger().forget(NOW, NOW.plusSeconds(29))).isZero();
        assertThat(beginTurn("t2")).isInstanceOf(TurnClaim.InFlight.class);
        assertThat(ledger().forget(NOW, NOW.plusSeconds(31))).isEqualTo(1);
        assertThat(beginTurn("t3")).isEqualTo(new TurnClaim.Begun());
    }

    @Test
    void aTurnIsRememberedAsLongAsItsWritesAreNotSettled() {
        beginTurn("t1");
        ledger().begin(TURN, "hash", "t2", NOW.plusSeconds(30), NOW.plusSeconds(60));
        Caller martine = Caller.of("martine", TeepyRoles.MANAGER);
        LedgerEntry queued = ledger().record(queued(write("k1", "s1", "t1", martine, NOW), NOW));
        ledger().answer(TURN, "t2", "queued", NOW);

        assertThat(ledger().forget(LONG_AFTER, LONG_AFTER)).isZero();
        assertThat(ledger().turn("t2")).isPresent();

        ledger().update(done(queued));
        assertThat(ledger().forget(LONG_AFTER, LONG_AFTER)).isEqualTo(2);
        assertThat(ledger().turn("t2")).isEmpty();
        assertThat(ledger().turn("t1")).isEmpty();
    }

    private TurnClaim beginTurn(String turnId) {
        return ledger().begin(TURN, "hash", turnId, NOW, NOW.plusSeconds(30));
    }
}
