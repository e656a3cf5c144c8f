package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.SampleWrites;
import io.theopy.action.ledger.TurnClaim;
import io.theopy.action.ledger.TurnKey;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.db.TestDatabases;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.opening.DatabaseOpening;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbCommandsTest {
    @TempDir
    Path dir;

    private Path data;
    private Map<String, String> settings;

    @BeforeEach
    void settings() {
        data = dir.resolve("data");
        settings = Map.of("THEOPY_DATA_DIR", data.toString());
    }

    private CommandLineRun theopy(String... args) {
        return CommandLineRun.with(settings, "", args);
    }

    private LedgerEntry written(Database database) {
        new JdbcAuditLog(database.sql())
                .append(List.of(AuditEvent.of(Instant.now(), AuditEvent.Kind.CALL, "r", "t", "s", "alice")));
        return new JdbcTurnLedger(database.sql())
                .record(SampleWrites.queued(SampleWrites.write("k1", "s1"), SampleWrites.NOW));
    }

    @Test
    void aWholeDatabaseIsFoundToBeWhileItIsUsed() {
        try (Database database = DatabaseOpening.open(DatabaseAddress.in(data))) {
            written(database);

            assertThat(theopy("db", "check").out()).startsWith("ok: jdbc:sqlite:");
            assertThat(theopy("db", "check", "--json").json().path("whole").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aDamagedOneIsFoundToBe() throws IOException {
        try (Database database = DatabaseOpening.open(DatabaseAddress.in(data))) {
            written(database);
        }
        try (RandomAccessFile file =
                new RandomAccessFile(data.resolve("theopy.db").toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }

        CommandLineRun check = theopy("db", "check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).startsWith("DAMAGED: ");
    }

    @Test
    void aBackupIsMadeWhileTheDatabaseIsUsedAndHoldsWhatWasWritten() throws IOException {
        Path backup = dir.resolve("backup.db");
        LedgerEntry written;
        try (Database database = DatabaseOpening.open(DatabaseAddress.in(data))) {
            written = written(database);

            assertThat(theopy("db", "backup", backup.toString()).exit()).isZero();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (Database restored = DatabaseOpening.open(DatabaseAddress.of(backup))) {
            assertThat(new JdbcTurnLedger(restored.sql()).entry("k1")).contains(written);
        }
        CommandLineRun again = theopy("db", "backup", backup.toString());
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void anOldFileOfH2IsCarriedOver() throws Exception {
        Files.createDirectories(data);
        Path old = data.resolve("theopy.mv.db");
        LedgerEntry queued = OldH2.withAQueuedWrite(data.resolve("theopy"));

        CommandLineRun start = theopy("outbox", "list");
        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.err()).contains("./theopy db import " + old);

        CommandLineRun run = theopy("db", "import", old.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("its audit log holds: 1 records");
        try (Database database = DatabaseOpening.open(DatabaseAddress.in(data))) {
            isCarriedOver(new JdbcTurnLedger(database.sql()), queued);
        }
        assertThat(old).exists();
        assertThat(theopy("db", "import", old.toString()).err()).contains("is there already");
    }

    @Test
    void anOldFileOfH2IsCarriedOverToPostgresql() throws Exception {
        LedgerEntry queued = OldH2.withAQueuedWrite(dir.resolve("old"));
        settings = Map.of("THEOPY_DB_URL", TestDatabases.postgresUrl());

        CommandLineRun run = theopy("db", "import", dir.resolve("old.mv.db").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        try (Database database = DatabaseOpening.open(new DatabaseAddress(settings.get("THEOPY_DB_URL"), "", ""))) {
            isCarriedOver(new JdbcTurnLedger(database.sql()), queued);
        }
        assertThat(theopy("db", "import", dir.resolve("old.mv.db").toString()).err())
                .contains("holds something already");
    }

    private static void isCarriedOver(TurnLedger ledger, LedgerEntry queued) {
        assertThat(ledger.list(Set.of(EntryState.QUEUED), 10)).containsExactly(queued);
        assertThat(ledger.begin(new TurnKey("martine", "key"), "hash", "t2", SampleWrites.NOW, SampleWrites.NOW))
                .isEqualTo(new TurnClaim.Answered("answer"));
        assertThat(ledger.record(SampleWrites.write("k9", "s9")).sequence()).isGreaterThan(queued.sequence());
    }

    @Test
    void whatIsNoOldFileIsRefused() throws IOException {
        Path other = Files.writeString(dir.resolve("other.mv.db"), "nothing of H2's");

        assertThat(theopy("db", "import", dir.resolve("missing.mv.db").toString())
                        .err())
                .contains("is no file of H2");
        assertThat(theopy("db", "import", other.toString()).err()).contains("cannot be carried over");
        assertThat(data.resolve("theopy.db")).doesNotExist();
    }
}
