package io.theopy.action.ledger;

import static io.theopy.action.ledger.SampleWrites.NOW;
import static io.theopy.action.ledger.SampleWrites.done;
import static io.theopy.action.ledger.SampleWrites.queued;
import static io.theopy.action.ledger.SampleWrites.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.TeepyRoles;
import io.theopy.turn.Caller;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every ledger must hold to with writes. */
abstract class WriteRules extends RetentionRules {
    private static final Caller MARTINE = Caller.of("martine", TeepyRoles.MANAGER);

    @Test
    void aWriteIsFoundAsItWasRecorded() {
        LedgerEntry fresh = write("k1", "s1");

        LedgerEntry stored = ledger().record(fresh);

        assertThat(stored).isEqualTo(fresh.stored(stored.sequence(), 1));
        assertThat(stored.sequence()).isPositive();
        assertThat(ledger().entry("k1")).contains(stored);
        assertThat(ledger().entry("k2")).isEmpty();
    }

    @Test
    void aKeyIsRecordedOnce() {
        LedgerEntry first = ledger().record(write("k1", "s1"));

        LedgerEntry second = ledger().record(write("k1", "s2"));

        assertThat(second).isEqualTo(first);
        assertThat(ledger().list(EnumSet.allOf(EntryState.class), 10)).containsExactly(first);
    }

    @Test
    void ofManyThatRecordOneKeyAllGetTheSame() throws Exception {
        List<LedgerEntry> stored = TurnLedgerContract.atOnce(i -> ledger().record(write("k1", "s" + i)));

        assertThat(Set.copyOf(stored)).hasSize(1);
    }

    @Test
    void anUpdateRaisesTheVersionAndLeavesWhatWasRecorded() {
        LedgerEntry stored = ledger().record(write("k1", "s1"));

        LedgerEntry updated = ledger().update(done(stored));

        assertThat(updated).isEqualTo(done(stored).stored(stored.sequence(), 2));
        assertThat(ledger().entry("k1")).contains(updated);
    }

    @Test
    void everyStateAndItsWordsSurviveStorage() {
        for (EntryState state : EntryState.values()) {
            LedgerEntry stored = ledger().record(write(state.name(), "s1"));
            LedgerEntry updated =
                    ledger().update(stored.waiting(state, "Détail 😀 'quoted'", NOW, NOW.plusNanos(1_000)));

            assertThat(ledger().entry(state.name())).contains(updated);
            assertThat(updated.detail()).isEqualTo("Détail 😀 'quoted'");
            assertThat(updated.due()).isEqualTo(NOW.plusNanos(1_000));
        }
    }

    @Test
    void wordsThatNoDatabaseTakesDoNoHarm() {
        LedgerEntry stored = ledger().record(write("k1", "s1"));

        ledger().update(stored.waiting(EntryState.QUEUED, "null \0 and half \uD83D", NOW, NOW));

        assertThat(ledger().entry("k1").orElseThrow().detail())
                .startsWith("null ")
                .contains(" and half ");
    }

    @Test
    void whoeverReadBeforeAnUpdateCannotWriteOverIt() {
        LedgerEntry read = ledger().record(write("k1", "s1"));
        LedgerEntry theirs = ledger().update(done(read));

        assertThatThrownBy(() -> ledger().update(queued(read, NOW)))
                .isInstanceOf(LedgerConflictException.class)
                .hasMessageContaining("k1");
        assertThat(ledger().entry("k1")).contains(theirs);
    }

    @Test
    void whatWasNeverRecordedCannotBeUpdated() {
        assertThatThrownBy(() -> ledger().update(done(write("k1", "s1").stored(1, 1))))
                .isInstanceOf(LedgerConflictException.class);
    }

    @Test
    void ofManyThatUpdateOneVersionOneWins() throws Exception {
        LedgerEntry read = ledger().record(queued(write("k1", "s1"), NOW));

        List<Boolean> wins = TurnLedgerContract.atOnce(i -> moves(read.sending(NOW, NOW.plusSeconds(i))));

        assertThat(wins).containsOnlyOnce(true);
        assertThat(ledger().entry("k1").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void theOrderOfRecordingIsKept() {
        List<LedgerEntry> recorded = List.of(
                ledger().record(write("b", "s2")),
                ledger().record(write("a", "s1")),
                ledger().record(write("c", "s1")));

        assertThat(recorded).extracting(LedgerEntry::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(ledger().list(Set.of(EntryState.SENDING), 10)).isEqualTo(recorded);
        assertThat(ledger().list(Set.of(EntryState.SENDING), 2)).isEqualTo(recorded.subList(0, 2));
    }

    @Test
    void manyRecordedAtOnceEachHaveTheirPlace() throws Exception {
        List<LedgerEntry> stored = TurnLedgerContract.atOnce(i -> ledger().record(write("k" + i, "s" + i % 5)));

        assertThat(stored).extracting(LedgerEntry::sequence).doesNotHaveDuplicates();
        assertThat(new HashSet<>(ledger().list(Set.of(EntryState.SENDING), 100)))
                .isEqualTo(new HashSet<>(stored));
    }

    @Test
    void onlyTheStatesAskedForAreListed() {
        ledger().record(write("sending", "s1"));
        LedgerEntry queued = ledger().record(queued(write("queued", "s1"), NOW));
        LedgerEntry done = ledger().update(done(ledger().record(write("done", "s2"))));

        assertThat(ledger().list(Set.of(EntryState.QUEUED, EntryState.DONE), 10))
                .containsExactly(queued, done);
        assertThat(ledger().list(Set.of(), 10)).isEmpty();
    }

    @Test
    void theWritesOfATurnAreThoseOfTheTurnsThatItTookOverToo() {
        Caller martine = Caller.of("martine", TeepyRoles.MANAGER);
        TurnKey key = new TurnKey("martine", "k");
        ledger().begin(key, "hash", "t1", NOW, NOW.plusSeconds(1));
        LedgerEntry first = ledger().record(write("a", "s1", "t1", martine, NOW));
        ledger().record(write("x", "s1", "other", martine, NOW));
        ledger().begin(key, "hash", "t2", NOW.plusSeconds(1), NOW.plusSeconds(2));
        ledger().begin(key, "hash", "t3", NOW.plusSeconds(2), NOW.plusSeconds(3));
        LedgerEntry second = ledger().record(write("b", "s1", "t3", martine, NOW));

        assertThat(ledger().ofTurn("t1")).containsExactly(first);
        assertThat(ledger().ofTurn("t2")).containsExactly(first);
        assertThat(ledger().ofTurn("t3")).containsExactly(first, second);
        assertThat(ledger().ofTurn("t4")).isEmpty();
    }

    @Test
    void aWriteWaitsForTheEarlierOnesOfItsSession() {
        LedgerEntry first = ledger().record(write("first", "s1"));
        LedgerEntry second = ledger().record(write("second", "s1"));
        LedgerEntry elsewhere = ledger().record(write("elsewhere", "s2"));

        assertThat(ledger().hasEarlier(first)).isFalse();
        assertThat(ledger().hasEarlier(second)).isTrue();
        assertThat(ledger().hasEarlier(elsewhere)).isFalse();

        ledger().update(done(ledger().update(queued(first, NOW))));
        assertThat(ledger().hasEarlier(second)).isFalse();
    }

    @Test
    void whatIsDueIsTheOldestOfEachSessionWhoseTimeHasCome() {
        LedgerEntry later = ledger().record(queued(write("later", "s1"), NOW.plusSeconds(60)));
        ledger().record(queued(write("behind later", "s1"), NOW));
        LedgerEntry unknown =
                ledger().record(write("unknown", "s2").waiting(EntryState.UNKNOWN, "no answer", NOW, NOW));
        ledger().record(queued(write("behind unknown", "s2"), NOW));
        LedgerEntry lost = ledger().record(write("lost", "s3").sending(NOW.minusSeconds(9), NOW.minusSeconds(1)));
        ledger().record(write("on its way", "s4"));
        ledger().update(done(ledger().record(write("over", "s5"))));
        LedgerEntry afterIt = ledger().record(queued(write("after it", "s5"), NOW));

        assertThat(ledger().due(NOW, 10)).containsExactly(unknown, lost, afterIt);
        assertThat(ledger().due(NOW, 1)).containsExactly(unknown);
        assertThat(ledger().due(NOW.plusSeconds(60), 10)).contains(later);
    }

    @Test
    void aClockThatWasSetBackHoldsNothingUp() {
        LedgerEntry ahead =
                ledger().record(write("ahead", "s1", "t", Caller.of("m", TeepyRoles.MANAGER), NOW.plusSeconds(61)));
        ledger().record(write("now", "s2"));

        assertThat(ledger().due(NOW, 10)).containsExactly(ahead);
    }

    @Test
    void itIsRememberedThatAWriteMayHaveBeenSent() {
        LedgerEntry stored = ledger().record(write("k1", "s1"));
        assertThat(ledger().entry("k1").orElseThrow().maybeSent()).isEmpty();

        LedgerEntry unknown = ledger().update(stored.waiting(EntryState.UNKNOWN, "no answer", NOW.plusSeconds(2), NOW));
        assertThat(unknown.maybeSent()).contains(NOW);
        LedgerEntry again = ledger().update(unknown.sending(NOW.plusSeconds(3), NOW.plusSeconds(30)));
        LedgerEntry dropped = ledger().update(again.settled(EntryState.DROPPED, Optional.empty(), "", NOW));
        assertThat(ledger().entry("k1")).contains(dropped);
        assertThat(dropped.maybeSent()).contains(NOW);
    }

    @Test
    void whenTheWriteBeforeWasSettledIsKnown() {
        LedgerEntry first = ledger().record(write("first", "s1"));
        LedgerEntry other = ledger().record(write("other", "s2"));
        LedgerEntry second = ledger().record(write("second", "s1"));
        assertThat(ledger().settledBefore(second)).isEmpty();

        ledger().update(done(first, NOW.plusSeconds(7)));
        ledger().update(done(other, NOW.plusSeconds(9)));
        assertThat(ledger().settledBefore(second)).contains(NOW.plusSeconds(7));
        assertThat(ledger().settledBefore(first)).isEmpty();
    }

    @Test
    void aWriteCanBeTakenOutUnread() {
        ledger().record(queued(write("queued", "s1"), NOW));
        ledger().record(write("on its way", "s2"));

        assertThat(ledger().abandon("on its way", NOW)).isFalse();
        assertThat(ledger().abandon("nothing", NOW)).isFalse();
        assertThat(ledger().abandon("queued", NOW)).isTrue();
        assertThat(ledger().abandon("queued", NOW)).isFalse();
        assertThat(ledger().entry("queued").orElseThrow().state()).isEqualTo(EntryState.DROPPED);
        assertThat(ledger().news("s1", "martine")).isEmpty();
    }

    @Test
    void whoeverMovesADueWriteFirstHasItAlone() {
        ledger().record(queued(write("k1", "s1"), NOW));
        LedgerEntry mine = ledger().due(NOW, 10).get(0);
        LedgerEntry theirs = ledger().due(NOW, 10).get(0);

        ledger().update(mine.sending(NOW, NOW.plusSeconds(30)));

        assertThat(moves(theirs.sending(NOW, NOW.plusSeconds(30)))).isFalse();
        assertThat(ledger().due(NOW, 10)).isEmpty();
    }

    @Test
    void newsIsWhatEndedAndWasNotToldYet() {
        Caller jean = Caller.of("jean", TeepyRoles.OPERATOR);
        LedgerEntry first = queuedThenDone("first", "s1");
        LedgerEntry second = queuedThenDone("second", "s1");
        ledger().record(queued(write("still waiting", "s1"), NOW));
        ledger().update(done(ledger().record(write("told at once", "s1"))));
        queuedThenDone("elsewhere", "s2");
        ledger().update(done(queued(ledger().record(write("of another", "s1", "t", jean, NOW)), NOW)));

        assertThat(ledger().news("s1", "martine")).containsExactly(first, second);

        ledger().update(first.told());
        assertThat(ledger().news("s1", "martine")).containsExactly(second);
    }

    @Test
    void theWritesOfACallerAreThoseOfAllSessionsTheNewestFirst() {
        Caller jean = Caller.of("jean", TeepyRoles.OPERATOR);
        LedgerEntry first = ledger().record(of(MARTINE, "first", "s1", NOW));
        ledger().record(of(jean, "of another", "s1", NOW.plusSeconds(1)));
        LedgerEntry second = ledger().update(done(ledger().record(of(MARTINE, "second", "s2", NOW.plusSeconds(2)))));
        LedgerEntry third = ledger().record(of(MARTINE, "third", "s1", NOW.plusSeconds(2)));
        Set<EntryState> any = EnumSet.allOf(EntryState.class);

        assertThat(ledger().ofCaller("martine", any, Instant.EPOCH, 10)).containsExactly(third, second, first);
        assertThat(ledger().ofCaller("martine", any, Instant.EPOCH, 2)).containsExactly(third, second);
        assertThat(ledger().ofCaller("nobody", any, Instant.EPOCH, 10)).isEmpty();
    }

    @Test
    void theWritesOfACallerBeginWithTheMomentAskedFor() {
        ledger().record(of(MARTINE, "before", "s1", NOW.minusNanos(1_000)));
        LedgerEntry at = ledger().record(of(MARTINE, "at", "s1", NOW));

        assertThat(ledger().ofCaller("martine", EnumSet.allOf(EntryState.class), NOW, 10))
                .containsExactly(at);
    }

    @Test
    void whatWaitsOfACallerIsWhatIsNotSettled() {
        LedgerEntry queued = ledger().record(queued(of(MARTINE, "queued", "s1", NOW), NOW));
        LedgerEntry unknown =
                ledger().record(of(MARTINE, "unknown", "s2", NOW).waiting(EntryState.UNKNOWN, "no answer", NOW, NOW));
        ledger().update(done(ledger().record(of(MARTINE, "done", "s1", NOW))));

        assertThat(ledger().ofCaller("martine", EntryState.open(), Instant.EPOCH, 10))
                .containsExactly(unknown, queued);
        assertThat(ledger().ofCaller("martine", Set.of(), Instant.EPOCH, 10)).isEmpty();
    }

    private static LedgerEntry of(Caller caller, String key, String session, Instant when) {
        return write(key, session, "turn-of-" + key, caller, when);
    }

    private LedgerEntry queuedThenDone(String key, String session) {
        return ledger().update(done(ledger().update(queued(ledger().record(write(key, session)), NOW))));
    }

    private boolean moves(LedgerEntry changed) {
        try {
            ledger().update(changed);
            return true;
        } catch (LedgerConflictException e) {
            return false;
        }
    }
}
