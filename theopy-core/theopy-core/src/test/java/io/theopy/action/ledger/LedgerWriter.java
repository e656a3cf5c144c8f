package io.theopy.action.ledger;

import static io.theopy.action.ledger.SampleWrites.NOW;
import static io.theopy.action.ledger.SampleWrites.done;

import io.theopy.TeepyRoles;
import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import io.theopy.turn.Caller;
import java.nio.file.Path;

/** A process that writes turns into a ledger until it is killed, and says on its standard output what was stored. */
final class LedgerWriter {
    private LedgerWriter() {}

    /** @param args the database file, and what its keys begin with */
    public static void main(String[] args) throws InterruptedException {
        TestDatabase pool = TestDatabases.sqlite(Path.of(args[0]));
        TurnLedger ledger = new JdbcTurnLedger(pool.sql());
        Thread second = new Thread(() -> write(ledger, args[1] + "b"));
        second.start();
        write(ledger, args[1] + "a");
        second.join();
    }

    private static void write(TurnLedger ledger, String prefix) {
        Caller martine = Caller.of("martine", TeepyRoles.MANAGER);
        for (int i = 0; i < 100_000; i++) {
            String id = prefix + i;
            TurnKey key = new TurnKey("martine", id);
            ledger.begin(key, "hash", id, NOW, NOW.plusSeconds(30));
            say("begun " + id);
            LedgerEntry entry = ledger.record(SampleWrites.write(id, "s" + i % 7, id, martine, NOW));
            say("recorded " + id);
            ledger.update(done(entry));
            say("done " + id);
            ledger.answer(key, id, "answer " + id, NOW);
            say("answered " + id);
        }
    }

    private static synchronized void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
