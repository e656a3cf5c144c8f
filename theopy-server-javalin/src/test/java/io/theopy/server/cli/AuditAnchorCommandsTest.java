package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audit.AuditAnchoring;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.audit.anchor.AnchorFile;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditAnchorCommandsTest {
    @TempDir
    Path dir;

    private Map<String, String> settings = Map.of();

    /** A record a day, and an anchor at the end of each. */
    @BeforeEach
    void fiveDaysOfRecords() throws IOException {
        settings = Map.of("THEOPY_DATA_DIR", dir.resolve("data").toString(), "THEOPY_TIME_ZONE", "UTC");
        try (Database database = open()) {
            JdbcAuditLog log = new JdbcAuditLog(database.sql());
            for (int n = 0; n < 5; n++) {
                Instant at = Instant.parse("2025-11-1" + n + "T09:00:00Z");
                log.append(List.of(AuditEvent.of(at, AuditEvent.Kind.CALL, "r", "t", "s", "alice")
                        .about("show_invoice", Map.of("invoice", "10" + n), OptionalDouble.empty())));
                Clock evening = Clock.fixed(Instant.parse("2025-11-1" + n + "T20:00:00Z"), ZoneOffset.UTC);
                new AuditAnchoring(log, new AnchorFile(anchors()), evening).run();
            }
        }
    }

    private ServerConfig config() {
        return ServerConfig.of(new EngineSettings(settings)).durable();
    }

    private Path anchors() {
        return config().storage().anchorFile().orElseThrow();
    }

    private Database open() {
        return DatabaseOpening.open(config().storage().database().orElseThrow());
    }

    private void run(String... statements) throws SQLException {
        try (Database database = open()) {
            for (String sql : statements) {
                database.sql().change(Durability.NOW, connection -> Sql.update(connection, sql));
            }
        }
    }

    private CommandLineRun theopy(String... args) {
        return CommandLineRun.with(settings, "", args);
    }

    private void deleteTheNewest() throws SQLException {
        run(
                "UPDATE theopy_audit_head SET last_sequence = 3, "
                        + "last_hash = (SELECT hash FROM theopy_audit WHERE sequence_number = 3)",
                "DELETE FROM theopy_audit WHERE sequence_number > 3");
    }

    private String exported(String... options) {
        String file = dir.resolve("audit.jsonl").toString();
        List<String> args = new ArrayList<>(List.of("audit", "export", "-o", file));
        args.addAll(List.of(options));
        assertThat(theopy(args.toArray(String[]::new)).exit()).isZero();
        return file;
    }

    @Test
    void theAnchorsOfTheServerAreComparedWithoutBeingNamed() {
        CommandLineRun run = theopy("audit", "verify");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("5 of 5 anchors in " + anchors() + " were found in it");
        CommandLineRun json = theopy("audit", "verify", "--json");
        assertThat(json.json().path("anchors").asInt()).isEqualTo(5);
        assertThat(json.json().path("anchor_file").asText()).isEqualTo(anchors().toString());
    }

    @Test
    void theNewestRecordsDeletedShowByAnchorsOnly() throws SQLException {
        deleteTheNewest();

        CommandLineRun run = theopy("audit", "verify");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("BROKEN: record 4 is missing");
        CommandLineRun without = theopy("audit", "verify", "--no-anchor");
        assertThat(without.exit()).isZero();
        assertThat(without.out()).contains("no anchors were compared");
    }

    @Test
    void anEmptiedLogShows() throws SQLException {
        String zeros = "'" + "0".repeat(64) + "'";
        run(
                "DELETE FROM theopy_audit",
                "UPDATE theopy_audit_head SET last_sequence = 0, last_hash = " + zeros
                        + ", anchor_sequence = 0, anchor_hash = " + zeros);

        assertThat(theopy("audit", "verify", "--anchor", anchors().toString()).exit())
                .isEqualTo(1);
    }

    @Test
    void aFileOfAnchorsThatIsNamedMustBeThere() throws IOException {
        CommandLineRun missing = theopy("audit", "verify", "--anchor", dir + "/none");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err().lines()).hasSize(1).first().asString().contains("--no-anchor");

        settings = new HashMap<>(settings);
        settings.put("THEOPY_AUDIT_ANCHOR", dir + "/unmounted/anchors.jsonl");
        assertThat(theopy("audit", "verify").exit()).isEqualTo(1);
        assertThat(theopy("audit", "verify", "--no-anchor").exit()).isZero();
    }

    @Test
    void withoutTheUsualFileItSaysThatItComparedNone() throws IOException {
        Files.delete(anchors());

        CommandLineRun run = theopy("audit", "verify");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("no anchors were compared");
        assertThat(theopy("audit", "verify", "--json")
                        .json()
                        .path("anchor_file")
                        .isNull())
                .isTrue();
    }

    @Test
    void anEmptyOrAlteredFileOfAnchorsShows() throws IOException {
        List<String> lines = Files.readAllLines(anchors());
        Files.writeString(anchors(), lines.get(0) + "\n" + lines.get(4) + "\n");
        assertThat(theopy("audit", "verify").out()).startsWith("BROKEN: line 2 of the anchors does not go on");

        Files.writeString(anchors(), "");
        CommandLineRun emptied = theopy("audit", "verify");
        assertThat(emptied.exit()).isEqualTo(1);
        assertThat(emptied.out()).startsWith("BROKEN: there is no whole anchor");
    }

    @Test
    void aLineThatAKilledServerLeftIsANote() throws IOException {
        String text = Files.readString(anchors());
        Files.writeString(anchors(), text.substring(0, text.length() - 50));

        CommandLineRun run = theopy("audit", "verify");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("note: line 5 of the anchors is cut off");
        assertThat(theopy("audit", "verify", "--json").json().path("notes")).hasSize(1);
    }

    @Test
    void anExportOfAShortenedLogShowsByAnchors() throws SQLException {
        String anchors = anchors().toString();
        assertThat(theopy("audit", "verify", exported(), "--anchor", anchors).exit())
                .isZero();

        deleteTheNewest();

        assertThat(theopy("audit", "verify", exported()).exit()).isZero();
        CommandLineRun run = theopy("audit", "verify", exported(), "--anchor", anchors);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("BROKEN: record 4 is missing");
    }

    @Test
    void aPartIsComparedAsThePartThatItWasExportedAs() {
        String file = exported("--since", "2025-11-11", "--until", "2025-11-13");
        String anchors = anchors().toString();

        assertThat(theopy("audit", "verify", file, "--anchor", anchors).exit()).isEqualTo(1);
        assertThat(theopy(
                                "audit",
                                "verify",
                                file,
                                "--anchor",
                                anchors,
                                "--since",
                                "2025-11-11",
                                "--until",
                                "2025-11-13")
                        .exit())
                .isZero();
        assertThat(theopy(
                                "audit",
                                "verify",
                                file,
                                "--anchor",
                                anchors,
                                "--since",
                                "2025-11-11",
                                "--until",
                                "2025-11-14T12:00")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void optionsThatMeanNothingAreRefused() {
        String file = exported();

        assertThat(theopy("audit", "verify", "--since", "2025-11-11").exit()).isEqualTo(2);
        assertThat(theopy("audit", "verify", file, "--until", "2025-11-11").exit())
                .isEqualTo(2);
        assertThat(theopy("audit", "verify", file, "--anchor", "x", "--until", "soon")
                        .exit())
                .isEqualTo(2);
        assertThat(theopy("audit", "verify", "--anchor", "x", "--no-anchor").exit())
                .isEqualTo(2);
    }
}
