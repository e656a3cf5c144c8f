package io.theopy.action.ledger;

import static io.theopy.action.ledger.SampleWrites.NOW;
import static io.theopy.action.ledger.SampleWrites.done;
import static io.theopy.action.ledger.SampleWrites.queued;
import static io.theopy.action.ledger.SampleWrites.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.db.Faults;
import io.theopy.db.Faults.Moment;
import io.theopy.db.TableContents;
import io.theopy.db.TestDatabase;
import io.theopy.turn.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whichever call of the database fails, each method of the ledger was carried out as a whole, or not at all. */
abstract class LedgerFaultRules {
    private static final TurnKey KEY = new TurnKey("martine", "key");
    private static final Instant LATER = NOW.plusSeconds(60);
    /** More calls than any method makes. */
    private static final int MANY = 40;

    /** What is done to a ledger with a turn {@code t0} that took another over, the writes {@code k0} and {@code k1}. */
    enum Operation {
        BEGIN(ledger -> ledger.begin(new TurnKey("martine", "new"), "h", "t9", NOW, LATER)),
        BEGIN_AGAIN(ledger -> ledger.begin(KEY, "h", "t9", NOW, LATER)),
        TAKE_OVER(ledger -> ledger.begin(KEY, "h", "t9", LATER, LATER.plusSeconds(60))),
        ANSWER(ledger -> ledger.answer(KEY, "t0", "answer", NOW)),
        RELEASE(ledger -> ledger.release(KEY, "t0")),
        TURN(ledger -> ledger.turn("t0")),
        RECORD(ledger -> ledger.record(write("k9", "s"))),
        RECORD_AGAIN(ledger -> ledger.record(write("k0", "s"))),
        UPDATE(ledger -> ledger.update(done(ledger.entry("k0").orElseThrow()))),
        UPDATE_SOON(ledger -> ledger.updateSoon(done(ledger.entry("k0").orElseThrow()))),
        OF_TURN(ledger -> ledger.ofTurn("t0")),
        HAS_EARLIER(ledger -> ledger.hasEarlier(write("k1", "s").stored(9, 1))),
        DUE(ledger -> ledger.due(LATER, 10)),
        SETTLED_BEFORE(ledger -> ledger.settledBefore(write("k1", "s").stored(9, 1))),
        ABANDON(ledger -> ledger.abandon("k0", LATER)),
        LIST(ledger -> ledger.list(Set.of(EntryState.QUEUED), 10)),
        NEWS(ledger -> ledger.news("s", "martine")),
        FORGET(ledger -> ledger.forget(LATER.plusSeconds(600), LATER.plusSeconds(600)));

        private final Consumer<TurnLedger> what;

        Operation(Consumer<TurnLedger> what) {
            this.what = what;
        }
    }

    private TestDatabase database;

    /** An empty database with the ledger's tables. */
    abstract TestDatabase database();

    @BeforeEach
    void openDatabase() {
        database = database();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void anyFailureLeavesAllOrNothingAndALedgerThatGoesOn(Operation operation) {
        List<String> before = prepared();
        operation.what.accept(new JdbcTurnLedger(database.sql()));
        List<String> after = contents();

        for (Moment moment : Moment.values()) {
            int failures = 0;
            for (int nth = 1; nth <= MANY && failsAt(nth, moment, operation, before, after); nth++) {
                failures++;
            }
            assertThat(failures).as("calls of the database").isBetween(2, MANY - 1);
        }
    }

    /** Whether there was an {@code nth} call to fail. */
    private boolean failsAt(int nth, Moment moment, Operation operation, List<String> before, List<String> after) {
        String when = operation + ", call " + nth + ", " + moment;
        prepared();
        Faults failing = new Faults();
        TurnLedger ledger = new JdbcTurnLedger(database.failing(failing));

        failing.failAt(nth, moment);
        boolean told = ends(() -> operation.what.accept(ledger));
        boolean failed = failing.heal();

        assertThat(told).as(when + ": is told").isEqualTo(failed);
        assertThat(contents()).as(when).isIn(before, after);
        goesOn(ledger, operation);
        assertThat(contents()).as(when + ", and again").isEqualTo(after);
        return failed;
    }

    /** Tries again what failed, as a ledger's user would who knows that it may have been done. */
    private static void goesOn(TurnLedger ledger, Operation operation) {
        boolean updated =
                ledger.entry("k0").filter(entry -> entry.version() > 1).isPresent();
        if (!updated || operation != Operation.UPDATE && operation != Operation.UPDATE_SOON) {
            operation.what.accept(ledger);
        }
    }

    private static boolean ends(Runnable work) {
        try {
            work.run();
            return false;
        } catch (LedgerException e) {
            assertThat(e).hasMessageContaining("08006").hasMessageContaining("cannot be reached");
            return true;
        }
    }

    private List<String> prepared() {
        TableContents.delete(database.source(), "theopy_turn", "theopy_turn_taken", "theopy_write");
        TurnLedger ledger = new JdbcTurnLedger(database.sql());
        Caller martine = Caller.of("martine", TeepyRoles.MANAGER);
        ledger.begin(KEY, "h", "t-1", NOW.minusSeconds(60), NOW.minusSeconds(30));
        ledger.begin(KEY, "h", "t0", NOW, NOW.plusSeconds(30));
        ledger.begin(new TurnKey("jean", "key"), "h", "old", NOW.minusSeconds(60), NOW.minusSeconds(30));
        ledger.answer(new TurnKey("jean", "key"), "old", "answer", NOW.minusSeconds(30));
        ledger.record(write("k0", "s", "t0", martine, NOW));
        ledger.record(queued(write("k1", "s"), NOW));
        ledger.update(done(queued(ledger.record(write("k2", "s", "t0", martine, NOW)), NOW)));
        return contents();
    }

    private List<String> contents() {
        return TableContents.of(database.source(), "theopy_turn", "theopy_turn_taken", "theopy_write");
    }
}
