package io.theopy.action.ledger;

import static io.theopy.action.ledger.SampleWrites.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TurnLedger} must hold to: the rules of keyed turns here, those of writes above. */
public abstract class TurnLedgerContract extends WriteRules {
    private static final TurnKey KEY = new TurnKey("martine", "order-66");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    private TurnLedger ledger;

    /** A ledger that holds nothing. */
    protected abstract TurnLedger open();

    @BeforeEach
    void openLedger() {
        ledger = open();
    }

    @Override
    final TurnLedger ledger() {
        return ledger;
    }

    @Test
    void aNewKeyBeginsATurn() {
        assertThat(begin("t1", NOW)).isEqualTo(new TurnClaim.Begun());
        assertThat(ledger.turn("t1")).hasValueSatisfying(turn -> {
            assertThat(turn.key()).isEqualTo(KEY);
            assertThat(turn.turnId()).isEqualTo("t1");
            assertThat(turn.began()).isEqualTo(NOW);
            assertThat(turn.answer()).isEmpty();
        });
    }

    @Test
    void theSameRequestIsInFlightUntilItsLeaseEnds() {
        begin("t1", NOW);

        assertThat(begin("t2", NOW.plus(LEASE).minusMillis(1))).isEqualTo(new TurnClaim.InFlight(NOW.plus(LEASE)));
    }

    @Test
    void anAnsweredRequestIsAnsweredTheSameAgain() {
        begin("t1", NOW);
        ledger.answer(KEY, "t1", "{\"said\":\"déjà vu \uD83D\uDE00\"}", NOW);

        assertThat(begin("t2", NOW.plusSeconds(1)))
                .isEqualTo(new TurnClaim.Answered("{\"said\":\"déjà vu \uD83D\uDE00\"}"));
        assertThat(begin("t3", NOW.plus(LEASE).plusSeconds(1))).isInstanceOf(TurnClaim.Answered.class);
        assertThat(ledger.turn("t1").orElseThrow().answer()).contains("{\"said\":\"déjà vu \uD83D\uDE00\"}");
    }

    @Test
    void aLongAnswerIsKeptWhole() {
        String spoken = "{\"audio\":\"" + "UklGR".repeat(400_000) + "\"}";
        begin("t1", NOW);
        ledger.answer(KEY, "t1", spoken, NOW);

        assertThat(begin("t2", NOW)).isEqualTo(new TurnClaim.Answered(spoken));
    }

    @Test
    void anAnswerIsGivenOnce() {
        begin("t1", NOW);
        ledger.answer(KEY, "t1", "first", NOW);
        ledger.answer(KEY, "t1", "second", NOW);

        assertThat(begin("t2", NOW)).isEqualTo(new TurnClaim.Answered("first"));
    }

    @Test
    void aKeyIsForOneRequestOnly() {
        begin("t1", NOW);

        assertThat(begin("another", "t2", NOW)).isEqualTo(new TurnClaim.OtherRequest());
        assertThat(begin("another", "t3", NOW.plus(LEASE))).isEqualTo(new TurnClaim.OtherRequest());
        ledger.answer(KEY, "t1", "answer", NOW);
        assertThat(begin("another", "t4", NOW)).isEqualTo(new TurnClaim.OtherRequest());
    }

    @Test
    void keysOfOthersHaveNothingToDoWithIt() {
        TurnKey theirs = new TurnKey("jean", KEY.key());
        begin("t1", NOW);

        assertThat(ledger.begin(theirs, "another", "t2", NOW, NOW.plus(LEASE))).isEqualTo(new TurnClaim.Begun());
        ledger.answer(theirs, "t2", "theirs", NOW);
        assertThat(begin("t3", NOW)).isInstanceOf(TurnClaim.InFlight.class);
        assertThat(ledger.turn("t2").orElseThrow().key()).isEqualTo(theirs);
    }

    @Test
    void aTurnThatWasNeverHeardOfAgainIsTakenOver() {
        begin("t1", NOW);

        assertThat(begin("t2", NOW.plus(LEASE))).isEqualTo(new TurnClaim.TakenOver("t1"));
        assertThat(begin("t3", NOW.plus(LEASE)))
                .isEqualTo(new TurnClaim.InFlight(NOW.plus(LEASE).plus(LEASE)));
    }

    @Test
    void whoLostItsTurnCanNeitherAnswerNorReleaseIt() {
        begin("t1", NOW);
        begin("t2", NOW.plus(LEASE));

        ledger.answer(KEY, "t1", "too late", NOW.plus(LEASE));
        ledger.release(KEY, "t1");

        assertThat(begin("t3", NOW.plus(LEASE))).isInstanceOf(TurnClaim.InFlight.class);
        ledger.answer(KEY, "t2", "in time", NOW.plus(LEASE));
        assertThat(begin("t3", NOW.plus(LEASE))).isEqualTo(new TurnClaim.Answered("in time"));
    }

    @Test
    void theTurnThatTookOverIsFoundUnderEitherId() {
        begin("t1", NOW);
        begin("t2", NOW.plus(LEASE));
        begin("t3", NOW.plus(LEASE).plus(LEASE));
        ledger.answer(KEY, "t3", "answer", NOW);

        for (String id : List.of("t1", "t2", "t3")) {
            assertThat(ledger.turn(id)).hasValueSatisfying(turn -> {
                assertThat(turn.turnId()).isEqualTo("t3");
                assertThat(turn.began()).isEqualTo(NOW);
                assertThat(turn.answer()).contains("answer");
            });
        }
        assertThat(ledger.turn("t4")).isEmpty();
    }

    @Test
    void aTurnMayTakeItselfOverWhenItsSenderNamesTheTurn() {
        begin("t1", NOW);

        assertThat(begin("t1", NOW.plus(LEASE))).isEqualTo(new TurnClaim.TakenOver("t1"));
        ledger.answer(KEY, "t1", "answer", NOW);
        assertThat(ledger.turn("t1").orElseThrow().answer()).contains("answer");
    }

    @Test
    void aReleasedKeyIsNewAgain() {
        begin("t1", NOW);
        ledger.release(KEY, "t1");

        assertThat(ledger.turn("t1")).isEmpty();
        assertThat(begin("another", "t2", NOW)).isEqualTo(new TurnClaim.Begun());
    }

    @Test
    void anAnsweredKeyIsNotReleased() {
        begin("t1", NOW);
        ledger.answer(KEY, "t1", "answer", NOW);
        ledger.release(KEY, "t1");

        assertThat(begin("t2", NOW)).isEqualTo(new TurnClaim.Answered("answer"));
    }

    @Test
    void answeringAndReleasingWhatIsNotThereDoesNothing() {
        ledger.answer(KEY, "t1", "answer", NOW);
        ledger.release(KEY, "t1");

        assertThat(begin("t1", NOW)).isEqualTo(new TurnClaim.Begun());
    }

    @Test
    void ofManyThatClaimOneKeyOneBegins() throws Exception {
        Map<String, Long> claims = claimAtOnce(NOW);

        assertThat(claims).containsOnly(Map.entry("Begun", 1L), Map.entry("InFlight", AT_ONCE - 1L));
    }

    @Test
    void ofManyThatFindALeaseAtItsEndOneTakesOver() throws Exception {
        begin("dead", NOW.minus(LEASE));

        Map<String, Long> claims = claimAtOnce(NOW);

        assertThat(claims).containsOnly(Map.entry("TakenOver", 1L), Map.entry("InFlight", AT_ONCE - 1L));
    }

    private Map<String, Long> claimAtOnce(Instant now) throws Exception {
        List<TurnClaim> claims = atOnce(i -> begin("t" + i, now));
        return claims.stream()
                .collect(Collectors.groupingBy(claim -> claim.getClass().getSimpleName(), Collectors.counting()));
    }

    private TurnClaim begin(String turnId, Instant now) {
        return begin("hash", turnId, now);
    }

    private TurnClaim begin(String hash, String turnId, Instant now) {
        return ledger.begin(KEY, hash, turnId, now, now.plus(LEASE));
    }

    /** What each of many threads got that did the same at once. */
    static <T> List<T> atOnce(Function<Integer, T> what) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<T>> calls = IntStream.range(0, AT_ONCE)
                    .<Callable<T>>mapToObj(i -> () -> what.apply(i))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
