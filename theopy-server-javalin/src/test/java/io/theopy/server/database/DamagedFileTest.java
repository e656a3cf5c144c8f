package io.theopy.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.SampleWrites;
import io.theopy.action.ledger.TurnKey;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditHead;
import io.theopy.audit.AuditStore;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.server.database.sqlite.Watermark;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is cut off or altered in the files of a database that was killed: it is refused with a reason, or everything
 * that was acknowledged is there, or what is wrong shows where it is read. Never is anything gone without a word.
 */
class DamagedFileTest {
    /** In each of the two tests; the round of issue and documents is 200. */
    private static final int PLACES = Boolean.getBoolean("theopy.test.full") ? 400 : 200;

    @TempDir
    Path dir;

    private final Random random = new Random(20261128);
    private Path killed;
    private Path closed;
    private List<LedgerEntry> acknowledged;

    @BeforeEach
    void writeAndBeKilled() throws IOException {
        Path file = dir.resolve("alive").resolve("theopy.db");
        DatabaseAddress address = DatabaseAddress.of(file);
        killed = Files.createDirectory(dir.resolve("killed"));
        closed = Files.createDirectory(dir.resolve("closed"));
        acknowledged = new ArrayList<>();
        try (Database database = DatabaseOpening.open(address)) {
            write(database, 0);
        }
        // What follows is in the write-ahead log only.
        try (Database database = DatabaseOpening.open(address);
                Watermark mark = Watermark.open(file, address)) {
            AuditHead head = write(database, 1);
            mark.reached(head.last(), head.hash());
            copy(file.getParent(), killed);
        }
        copy(file.getParent(), closed);
    }

    private AuditHead write(Database database, int round) {
        TurnLedger ledger = new JdbcTurnLedger(database.sql());
        AuditStore audit = new JdbcAuditLog(database.sql());
        for (int i = 0; i < 15; i++) {
            String id = "write-" + round + "-" + i;
            ledger.begin(new TurnKey("martine", id), "hash", id, SampleWrites.NOW, SampleWrites.NOW.plusSeconds(30));
            acknowledged.add(ledger.record(SampleWrites.queued(SampleWrites.write(id, "s" + i), SampleWrites.NOW)));
            ledger.answer(new TurnKey("martine", id), id, "answer " + id, SampleWrites.NOW);
            audit.append(List.of(AuditEvent.of(Instant.now(), AuditEvent.Kind.CALL, "r", id, "s", "martine")));
        }
        return audit.head();
    }

    @Test
    void aFileThatIsCutShort() throws IOException {
        int silent = 0;
        for (int place = 0; place < PLACES; place++) {
            Path copy = freshCopy(place);
            Path victim = victim(copy, place);
            try (RandomAccessFile file = new RandomAccessFile(victim.toFile(), "rw")) {
                file.setLength((long) (random.nextDouble() * file.length()));
            }
            silent += check(copy, "cut " + victim.getFileName() + " to " + Files.size(victim));
        }
        assertThat(silent).as("losses without a word").isZero();
    }

    @Test
    void bitsThatAreFlipped() throws IOException {
        int silent = 0;
        for (int place = 0; place < PLACES; place++) {
            Path copy = freshCopy(place);
            Path victim = victim(copy, place);
            long at;
            try (RandomAccessFile file = new RandomAccessFile(victim.toFile(), "rw")) {
                at = (long) (random.nextDouble() * file.length());
                file.seek(at);
                int before = file.read();
                file.seek(at);
                file.write(before ^ (1 << random.nextInt(8)));
            }
            silent += check(copy, "flipped " + victim.getFileName() + " at " + at);
        }
        assertThat(silent).as("losses without a word").isZero();
    }

    private static Path victim(Path folder, int place) {
        return folder.resolve(place % 2 == 0 ? "theopy.db" : "theopy.db-wal");
    }

    /** 1 when something is wrong and nobody was told. */
    private int check(Path folder, String what) {
        try (Database database = DatabaseOpening.open(DatabaseAddress.in(folder))) {
            TurnLedger ledger = new JdbcTurnLedger(database.sql());
            List<LedgerEntry> found = ledger.list(EnumSet.allOf(EntryState.class), 1_000);
            boolean told = acknowledged.stream()
                    .filter(entry -> !found.contains(entry))
                    .allMatch(entry -> isTold(ledger, entry));
            return told && answersAreThere(ledger) ? 0 : 1;
        } catch (NoDatabaseException e) {
            assertThat(e).as(what).message().contains("theopy.db").hasSizeGreaterThan(40);
            return 0;
        } catch (LedgerException e) {
            // It is told when it is read.
            return 0;
        }
    }

    /** Whoever asks for it hears that it is damaged; the log says so when the outbox meets it. */
    private static boolean isTold(TurnLedger ledger, LedgerEntry entry) {
        try {
            ledger.entry(entry.key());
            return false;
        } catch (LedgerException e) {
            return true;
        }
    }

    private boolean answersAreThere(TurnLedger ledger) {
        return acknowledged.stream()
                .allMatch(entry -> ledger.turn(entry.key())
                        .flatMap(turn -> turn.answer())
                        .filter(("answer " + entry.key())::equals)
                        .isPresent());
    }

    private Path freshCopy(int place) throws IOException {
        Path copy = Files.createTempDirectory(dir, "copy");
        copy(place % 2 == 0 ? closed : killed, copy);
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path each : (Iterable<Path>) files::iterator) {
                if (!each.toString().endsWith("-shm")) {
                    Files.copy(each, to.resolve(each.getFileName()));
                }
            }
        }
    }
}
