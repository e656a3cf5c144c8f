package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audit.AuditEvent;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.database.Database;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.spi.EngineSettings;
import io.theopy.store.Durability;
import io.theopy.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {
    @TempDir
    Path dir;

    private Map<String, String> settings;

    @BeforeEach
    void fiveDaysOfRecords() {
        settings = Map.of("THEOPY_DATA_DIR", dir.resolve("data").toString(), "THEOPY_TIME_ZONE", "UTC");
        List<AuditEvent> events = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Instant at = Instant.parse("2025-11-10T09:00:00Z").plus(Duration.ofDays(n));
            events.add(AuditEvent.of(at, AuditEvent.Kind.CALL, "r", "t", "s", "alice")
                    .about("show_invoice", Map.of("invoice", "10" + n), OptionalDouble.empty()));
        }
        try (Database database = open()) {
            new JdbcAuditLog(database.sql()).append(events);
        }
    }

    private Database open() {
        ServerConfig config = ServerConfig.of(new EngineSettings(settings)).durable();
        return DatabaseOpening.open(config.storage().database().orElseThrow());
    }

    private void alter(String sql) throws SQLException {
        try (Database database = open()) {
            database.sql().change(Durability.NOW, connection -> Sql.update(connection, sql));
        }
    }

    private CommandLineRun theopy(String... args) {
        return CommandLineRun.with(settings, "", args);
    }

    private String file() {
        return dir.resolve("audit.jsonl").toString();
    }

    @Test
    void whatHoldsVerifies() {
        CommandLineRun run = theopy("audit", "verify");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("ok: 5 records hold in ").containsPattern("the last one is 5, [0-9a-f]{64}");
        assertThat(theopy("audit", "verify", "--json").json().path("holds").asBoolean())
                .isTrue();
    }

    @Test
    void whatWasAlteredInTheDatabaseIsNamed() throws SQLException {
        alter("UPDATE theopy_audit SET event = REPLACE(event, 'alice', 'mallo') " + "WHERE sequence_number = 3");

        CommandLineRun run = theopy("audit", "verify");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("BROKEN: record 3 does not fit its hash")
                .contains("2 records before that");
        CommandLineRun export = theopy("audit", "export", "-o", file());
        assertThat(export.exit()).isEqualTo(1);
        assertThat(export.err()).contains("record 3 does not fit its hash");
        assertThat(theopy("audit", "verify", file()).exit()).isEqualTo(1);
    }

    @Test
    void aTimeThatWasAlteredIsOneLineThatNamesItsRecord() throws SQLException {
        alter("UPDATE theopy_audit SET event = REPLACE(event, '2025-11-12T', '2025-11-99T')");

        CommandLineRun run = theopy("audit", "export", "--since", "2025-11-13");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("record 3 does not begin with its time");
    }

    @Test
    void anExportVerifiesAndOneAlteredByteDoesNot() throws IOException {
        assertThat(theopy("audit", "export", "-o", file()).exit()).isZero();
        CommandLineRun whole = theopy("audit", "verify", file());
        assertThat(whole.exit()).isZero();
        assertThat(whole.out()).startsWith("ok: 5 records hold");

        Path path = Path.of(file());
        Files.writeString(path, Files.readString(path).replace("\"invoice\":\"103\"", "\"invoice\":\"108\""));

        CommandLineRun altered = theopy("audit", "verify", file());
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.out()).startsWith("BROKEN: line 5: record 4 does not fit its hash");
        assertThat(theopy("audit", "verify", "--json", file())
                        .json()
                        .path("flaw")
                        .asText())
                .contains("record 4");
    }

    @Test
    void aPartIsExportedByDay() throws IOException {
        CommandLineRun run = theopy("audit", "export", "--since", "2025-11-11", "--until", "2025-11-13");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("2 records written");
        assertThat(run.out().lines()).hasSize(4);
        Files.writeString(Path.of(file()), run.out());
        assertThat(theopy("audit", "verify", file()).exit()).isZero();
    }

    @Test
    void aFileThatIsNotThereIsOneClearLine() {
        CommandLineRun run = theopy("audit", "verify", dir.resolve("none").toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("cannot be read");
        CommandLineRun export =
                theopy("audit", "export", "-o", dir.resolve("no/such").toString());
        assertThat(export.exit()).isEqualTo(1);
        assertThat(export.err()).contains("cannot be written");
    }

    @Test
    void withoutADatabaseItSaysWhatToSet() {
        CommandLineRun run = CommandLineRun.of("audit", "verify");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("THEOPY_DB_URL");
    }
}
