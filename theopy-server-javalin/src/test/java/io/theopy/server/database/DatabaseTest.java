package io.theopy.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.SampleWrites;
import io.theopy.db.TestDatabases;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.server.database.sqlite.ProcessLock;
import io.theopy.store.Durability;
import io.theopy.store.Sql;
import io.theopy.store.SqlDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path dir;

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        keeps(DatabaseAddress.in(dir.resolve("made").resolve("for it")));
        keeps(new DatabaseAddress(TestDatabases.postgresUrl(), "", ""));
    }

    private static void keeps(DatabaseAddress address) {
        LedgerEntry written;
        try (Database database = DatabaseOpening.open(address)) {
            written = new JdbcTurnLedger(database.sql()).record(SampleWrites.write("k1", "s1"));
        }
        try (Database database = DatabaseOpening.open(address)) {
            assertThat(new JdbcTurnLedger(database.sql()).entry("k1")).contains(written);
        }
    }

    @Test
    void theFolderIsItsUsersAlone() throws Exception {
        Path folder = dir.resolve("new");
        DatabaseOpening.open(DatabaseAddress.in(folder)).close();

        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        assertThat(!posix || Files.getPosixFilePermissions(folder).size() == 3).isTrue();
    }

    @Test
    void severalProcessesMayStartOnOneEmptyPostgresAtOnce() {
        openTwiceAtOnce(new DatabaseAddress(TestDatabases.postgresUrl(), "", ""));
    }

    @Test
    void severalMayMakeOneFileAtOnce() {
        openTwiceAtOnce(DatabaseAddress.in(dir));
    }

    private static void openTwiceAtOnce(DatabaseAddress address) {
        CompletableFuture<Database> other = CompletableFuture.supplyAsync(() -> DatabaseOpening.open(address));

        try (Database one = DatabaseOpening.open(address);
                Database two = other.join()) {
            LedgerEntry written = new JdbcTurnLedger(one.sql()).record(SampleWrites.write("k1", "s1"));
            assertThat(new JdbcTurnLedger(two.sql()).entry("k1")).contains(written);
        }
    }

    @Test
    void tablesOfOthersDoNotDisturb() throws SQLException {
        String url = TestDatabases.postgresUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE theirs (id INTEGER)");
        }

        keeps(new DatabaseAddress(url, "", ""));
    }

    @Test
    void aWrongPasswordIsSaidToBeSo() {
        refused(
                new DatabaseAddress(TestDatabases.postgresUrl().replace("user=postgres", "user=stranger"), "", ""),
                "THEOPY_DB_USER");
    }

    @Test
    void aFileThatAnotherProcessServesIsSaidToBeSo() throws Exception {
        Path file = dir.resolve("theopy.db");
        try (ProcessLock first = ProcessLock.forServer(file, DatabaseAddress.of(file))) {
            assertThatThrownBy(() -> ProcessLock.forServer(file, DatabaseAddress.of(file)))
                    .isInstanceOf(NoDatabaseException.class)
                    .hasMessageContainingAll("another process", "THEOPY_DATA_DIR");
        }
        ProcessLock.forServer(file, DatabaseAddress.of(file)).close();
    }

    @Test
    void aSchemaOfANewerVersionIsRefused() throws SQLException {
        DatabaseAddress address = DatabaseAddress.in(dir);
        try (Database database = DatabaseOpening.open(address)) {
            database.sql().change(Durability.NOW, connection -> Sql.update(connection, "PRAGMA user_version = 99"));
        }

        refused(address, "newer Theopy", "start that version");
    }

    @Test
    void aWrongAddressIsSaidToBeSo() {
        refused(
                new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/theopy", "theopy", "hush"),
                "127.0.0.1:1/theopy",
                "nobody answers");
        refused(
                new DatabaseAddress(TestDatabases.postgresUrl().replace("/postgres?", "/nowhere?"), "", ""),
                "no such database");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidToBeSo() throws Exception {
        Path inTheWay = Files.writeString(dir.resolve("file"), "");

        refused(DatabaseAddress.in(inTheWay.resolve("folder")), "THEOPY_DATA_DIR");
    }

    /** So many that no pool is left with a connection, if each took one with it. */
    @Test
    void aStatementThatHangsIsEndedAndItsConnectionThrownAway() throws SQLException {
        try (Database database = DatabaseOpening.open(DatabaseAddress.in(dir))) {
            SqlDatabase.Work<Integer> hanging = connection -> Sql.list(
                            connection,
                            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n",
                            row -> row.getInt(1))
                    .size();

            assertThatThrownBy(() -> database.sql().read(hanging)).isInstanceOf(SQLTimeoutException.class);
            await().until(() -> database.health().trouble().isEmpty());
            assertThatThrownBy(() -> database.sql().change(Durability.SOON, hanging))
                    .isInstanceOf(SQLTimeoutException.class);
            await().until(() -> database.health().trouble().isEmpty());

            new JdbcTurnLedger(database.sql()).record(SampleWrites.write("k1", "s1"));
            assertThat(new JdbcTurnLedger(database.sql()).entry("k1")).isPresent();
        }
    }

    /** SQLite says the same of a disk without room and of a file that may have no more pages. */
    @Test
    void aFullDiskIsSaidToBeSoAndNothingIsHalfDone() throws SQLException {
        try (Database database = DatabaseOpening.open(DatabaseAddress.in(dir))) {
            JdbcTurnLedger ledger = new JdbcTurnLedger(database.sql());
            database.sql()
                    .change(
                            Durability.SOON,
                            connection -> Sql.list(connection, "PRAGMA max_page_count = 40", row -> row.getInt(1)));
            List<String> recorded = new ArrayList<>();

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            ledger.record(SampleWrites.write("k" + i, "s" + i));
                            recorded.add("k" + i);
                        }
                    })
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.isUntouched()).isTrue())
                    .hasMessageContaining("its disk is full; make space");

            // The connection that met it is replaced by one without that limit: there is room again.
            await().until(() -> database.health().trouble().isEmpty());
            assertThat(ledger.list(EntryState.open(), 1_000))
                    .extracting(LedgerEntry::key)
                    .containsExactlyElementsOf(recorded);
            ledger.record(SampleWrites.write("after", "s"));
        }
    }

    /** Not even an administrator may write there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeWrittenToIsSaidToBeSo() {
        refused(DatabaseAddress.in(Path.of("/proc/self")), "read-only or full", "THEOPY_DATA_DIR");
    }

    /** A turn leaves some 50 kB in the write-ahead log, which is copied and used anew. */
    @Test
    void manyWritesDoNotGrowTheLogWithoutBound() throws Exception {
        DatabaseAddress address = DatabaseAddress.in(dir);
        try (Database database = DatabaseOpening.open(address)) {
            JdbcTurnLedger ledger = new JdbcTurnLedger(database.sql());
            for (int i = 0; i < 1_500; i++) {
                ledger.record(SampleWrites.write("k" + i, "s" + i % 7));
            }
            assertThat(Files.size(dir.resolve("theopy.db-wal"))).isLessThan(8_000_000);
            assertThat(Files.size(dir.resolve("theopy.db"))).isLessThan(8_000_000);
        }
    }

    private static void refused(DatabaseAddress address, String... words) {
        assertThatThrownBy(() -> DatabaseOpening.open(address).close())
                .isInstanceOf(NoDatabaseException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("hush");
    }

    @Test
    void aPasswordThatIsReplacedGoesWithTheNextConnection() throws Exception {
        List<String> given = new ArrayList<>();
        AtomicInteger number = new AtomicInteger();
        DatabaseAddress address = new DatabaseAddress(TestDatabases.postgresUrl(), "postgres", () -> {
            given.add("password-" + number.incrementAndGet());
            return given.get(given.size() - 1);
        });
        try (Database database = DatabaseOpening.open(address)) {
            int opened = number.get();
            assertThat(opened).isPositive();
            assertThat(given).doesNotHaveDuplicates();
            assertThat(address.toString()).doesNotContain("password-");
            assertThat(database.label()).doesNotContain("password-");
        }
    }
}
