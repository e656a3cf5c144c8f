package io.theopy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.SampleWrites;
import io.theopy.db.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
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
        try (Database database = Database.open(address)) {
            written = new JdbcTurnLedger(database.source()).record(SampleWrites.write("k1", "s1"));
        }
        try (Database database = Database.open(address)) {
            assertThat(new JdbcTurnLedger(database.source()).entry("k1")).contains(written);
        }
    }

    @Test
    void theFolderIsItsUsersAlone() throws Exception {
        Path folder = dir.resolve("new");
        Database.open(DatabaseAddress.in(folder)).close();

        assertThat(folder.resolve("theopy.mv.db")).exists();
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        assertThat(!posix || Files.getPosixFilePermissions(folder).size() == 3).isTrue();
    }

    @Test
    void severalProcessesMayStartOnOneEmptyPostgresAtOnce() {
        DatabaseAddress address = new DatabaseAddress(TestDatabases.postgresUrl(), "", "");
        CompletableFuture<Database> other = CompletableFuture.supplyAsync(() -> Database.open(address));

        try (Database one = Database.open(address);
                Database two = other.join()) {
            LedgerEntry written = new JdbcTurnLedger(one.source()).record(SampleWrites.write("k1", "s1"));
            assertThat(new JdbcTurnLedger(two.source()).entry("k1")).contains(written);
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
        DatabaseAddress address = DatabaseAddress.in(dir);
        Database.open(address).close();

        refused(new DatabaseAddress(address.url(), "sa", "wrong"), "THEOPY_DB_PASSWORD");
        refused(
                new DatabaseAddress(TestDatabases.postgresUrl().replace("user=postgres", "user=stranger"), "", ""),
                "THEOPY_DB_USER");
    }

    @Test
    void aFileThatAnotherProcessHasOpenIsSaidToBeSo() throws Exception {
        Path file = dir.resolve("theopy");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.theopy.action.ledger.LedgerWriter",
                        file.toString(),
                        "other")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isNotNull();

            refused(DatabaseAddress.in(dir), "another process", "THEOPY_DATA_DIR");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSchemaOfANewerVersionIsRefused() throws SQLException {
        DatabaseAddress address = DatabaseAddress.in(dir);
        try (Database database = Database.open(address)) {
            run(
                    database,
                    "INSERT INTO \"theopy_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", "
                            + "\"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\") "
                            + "VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'sa', 1, TRUE)");
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
        refused(new DatabaseAddress("jdbc:h2:file:/x/y;NONSENSE=1", "sa", ""), "option");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidToBeSo() throws Exception {
        Path inTheWay = Files.writeString(dir.resolve("file"), "");

        refused(DatabaseAddress.in(inTheWay.resolve("folder")), "THEOPY_DATA_DIR");
    }

    private static void refused(DatabaseAddress address, String... words) {
        assertThatThrownBy(() -> Database.open(address).close())
                .isInstanceOf(NoDatabaseException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("hush");
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
