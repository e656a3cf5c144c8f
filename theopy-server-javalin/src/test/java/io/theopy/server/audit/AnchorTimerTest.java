package io.theopy.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditVerifier;
import io.theopy.audit.InMemoryAuditLog;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.audit.anchor.Anchors;
import io.theopy.server.Application;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.config.StorageConfig;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class AnchorTimerTest {
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path dir;

    private static void append(InMemoryAuditLog log) {
        log.append(List.of(AuditEvent.of(Instant.now(), AuditEvent.Kind.CALL, "r", "t", "s", "alice")));
    }

    private AnchorTimer start(InMemoryAuditLog log, Path file, Duration every) {
        return AnchorTimer.start(log, file, every, Clock.systemUTC(), List.of());
    }

    @Test
    void theEndIsAnchoredAtAnOrderlyEnd() throws IOException {
        InMemoryAuditLog log = new InMemoryAuditLog();
        Path file = dir.resolve("anchors.jsonl");
        append(log);

        try (AnchorTimer timer = start(log, file, NEVER)) {
            append(log);
            assertThat(timer.trouble()).isEmpty();
        }

        Anchors anchors = Anchors.read(file);
        assertThat(anchors.newest().orElseThrow().last()).isEqualTo(2);
        assertThat(AuditVerifier.verify(log, anchors).flaw()).isEmpty();
    }

    @Test
    void itIsAnchoredAtIntervals() throws Exception {
        InMemoryAuditLog log = new InMemoryAuditLog();
        Path file = dir.resolve("anchors.jsonl");

        try (AnchorTimer timer = start(log, file, Duration.ofMillis(5))) {
            append(log);
            while (Files.notExists(file)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(timer.trouble()).isEmpty();
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsTroubleUntilItCan() throws IOException {
        InMemoryAuditLog log = new InMemoryAuditLog();
        append(log);
        Path file = Files.createDirectory(dir.resolve("in-the-way"));

        try (AnchorTimer timer = start(log, file, NEVER)) {
            timer.anchor();
            assertThat(timer.trouble().orElseThrow()).contains("THEOPY_AUDIT_ANCHOR");

            Files.delete(file);
            timer.anchor();
            assertThat(timer.trouble()).isEmpty();
        }
        assertThat(Anchors.read(file).all()).hasSize(1);
    }

    @Test
    void aDatabaseThatIsAwayIsTrouble() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/nowhere");
        Path file = dir.resolve("anchors.jsonl");

        try (AnchorTimer timer =
                AnchorTimer.start(new JdbcAuditLog(nowhere), file, NEVER, Clock.systemUTC(), List.of())) {
            timer.anchor();
            assertThat(timer.trouble().orElseThrow()).contains("cannot be read");
        }
    }

    @Test
    void recordsThatAreMissingAreTrouble() {
        InMemoryAuditLog log = new InMemoryAuditLog();
        append(log);
        append(log);
        Path file = dir.resolve("anchors.jsonl");
        start(log, file, NEVER).close();
        InMemoryAuditLog shorter = new InMemoryAuditLog();
        append(shorter);

        try (AnchorTimer timer = start(shorter, file, NEVER)) {
            timer.anchor();
            assertThat(timer.trouble().orElseThrow()).contains("its newest records were deleted");
        }
    }

    private static StorageConfig storage(Map<String, String> settings) {
        return ServerConfig.of(new EngineSettings(settings)).durable().storage();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example:5433/theopy?password=hush, audit-anchors-postgresql-db.example-5433-theopy.jsonl",
        "jdbc:postgresql://db/theopy?ssl=true&currentSchema=two, audit-anchors-postgresql-db-theopy-two.jsonl",
        "jdbc:sqlite:/elsewhere/theopy.db, audit-anchors-sqlite-elsewhere-theopy.db.jsonl",
        "'', audit-anchors-sqlite-theopy.db.jsonl"
    })
    void eachDatabaseHasAFileOfItsOwn(String url, String name) {
        assertThat(storage(Map.of("THEOPY_DATA_DIR", dir.toString(), "THEOPY_DB_URL", url))
                        .anchorFile())
                .contains(dir.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = "memory")
    void aLogThatDoesNotLastHasNone(String url) {
        assertThat(storage(Map.of("THEOPY_DATA_DIR", dir.toString(), "THEOPY_DB_URL", url))
                        .anchorFile())
                .isEmpty();
    }

    @Test
    void theFileIsAnywhereOrNowhere() {
        Path named = dir.resolve("other").resolve("a.jsonl");

        assertThat(storage(Map.of("THEOPY_DATA_DIR", dir.toString(), "THEOPY_AUDIT_ANCHOR", named.toString()))
                        .anchorFile())
                .contains(named);
        assertThat(storage(Map.of("THEOPY_DATA_DIR", dir.toString(), "THEOPY_AUDIT_ANCHOR", "off"))
                        .anchorFile())
                .isEmpty();
        assertThat(storage(Map.of("THEOPY_DB_URL", "jdbc:sqlite:/x/y")).anchorFile())
                .isEmpty();
    }

    @Test
    void theStackAnchorsItsLog() throws IOException {
        Map<String, String> settings = Map.of("THEOPY_DATA_DIR", dir.toString());
        ServerConfig config = ServerConfig.of(new EngineSettings(settings))
                .withEngines("auto", "auto", "templates")
                .durable();
        try (Application application = Application.startForText(config)) {
            application
                    .audit()
                    .append(List.of(AuditEvent.of(Instant.now(), AuditEvent.Kind.CALL, "r", "t", "s", "alice")));
            assertThat(application.anchors().flatMap(AnchorTimer::trouble)).isEmpty();
        }

        Optional<Path> file = config.storage().anchorFile();
        assertThat(Anchors.read(file.orElseThrow()).newest().orElseThrow().last())
                .isEqualTo(1);
    }
}
