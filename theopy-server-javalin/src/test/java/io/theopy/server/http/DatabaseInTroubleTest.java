package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.db.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that fails or hangs takes nothing with it: what only reads is answered, what writes is refused as what it is,
 * health says what is wrong, and all is well again once the database is.
 */
@Timeout(120)
class DatabaseInTroubleTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path dir;

    @Test
    void aFileThatIsDeletedUnderTheServerIsMissedAndTakenBack() throws Exception {
        Path file = dir.resolve("theopy.db");
        try (TestServer server = on("jdbc:sqlite:" + file)) {
            isWell(server);
            Path elsewhere = Files.move(file, dir.resolve("elsewhere"));

            isRefused(server);
            isUnwell(server, "is gone");

            Files.move(elsewhere, file);
            getsWell(server);
        }
    }

    @Test
    void aFileThatIsReplacedUnderTheServerIsMissed() throws Exception {
        Path file = dir.resolve("theopy.db");
        try (TestServer server = on("jdbc:sqlite:" + file)) {
            isWell(server);
            Path elsewhere = Files.move(file, dir.resolve("elsewhere"));
            Files.copy(elsewhere, file);

            isRefused(server);
            isUnwell(server, "was replaced");
        }
    }

    @Test
    void aLogThatIsDeletedUnderTheServerIsMissed() throws Exception {
        Path file = dir.resolve("theopy.db");
        try (TestServer server = on("jdbc:sqlite:" + file)) {
            isWell(server);
            Files.delete(dir.resolve("theopy.db-wal"));

            isRefused(server);
            isUnwell(server, "is gone");
        }
    }

    @Test
    void aFileThatSomebodyKeepsLockedHoldsUpNobodyWhoReads() throws Exception {
        Path file = dir.resolve("theopy.db");
        try (TestServer server = on("jdbc:sqlite:" + file);
                Connection tool = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = tool.createStatement()) {
            isWell(server);
            statement.execute("BEGIN IMMEDIATE");

            isRefused(server);
            isUnwell(server, "lock");

            statement.execute("ROLLBACK");
            getsWell(server);
        }
    }

    @Test
    void aServerThatFallsSilentHoldsUpNobodyWhoReads() throws Exception {
        String url = TestDatabases.postgresUrl();
        try (SilencingProxy proxy = SilencingProxy.before(url);
                TestServer server = on(proxy.url())) {
            isWell(server);
            proxy.silence();

            isRefused(server);
            isUnwell(server, "");

            proxy.speak();
            getsWell(server);
        }
    }

    private static TestServer on(String url) {
        return TestServer.forTextWith(Map.of("THEOPY_DB_URL", url, "THEOPY_NLU_ENGINE", "templates"));
    }

    private static void isWell(TestServer server) {
        assertThat(write(server).path("outcome").asText()).isEqualTo("done");
        assertThat(health(server).path("status").asText()).isEqualTo("ok");
    }

    /** Nothing was sent, and the ERP is not blamed. */
    private static void isRefused(TestServer server) {
        int before = server.stack().sandbox().orElseThrow().effects().size();
        JsonNode answer = write(server);
        assertThat(answer.path("outcome").asText()).isEqualTo("failed");
        assertThat(answer.path("reply").asText())
                .contains("cannot keep records")
                .doesNotContain("Teepy does not answer");
        assertThat(server.stack().sandbox().orElseThrow().effects()).hasSize(before);
        JsonNode read = server.chat("{\"session_id\": \"reader\", \"text\": \"show invoice 101\"}");
        assertThat(read.path("outcome").asText()).isEqualTo("done");
    }

    private static void isUnwell(TestServer server, String reason) {
        await().atMost(SOON).until(() -> !health(server).path("status").asText().equals("ok"));
        try (Response response = server.call(server.to("/health"))) {
            assertThat(response.code()).isEqualTo(503);
            assertThat(TestServer.json(response).path("database").path("reason").asText())
                    .contains(reason)
                    .isNotEmpty();
        }
    }

    private static void getsWell(TestServer server) {
        await().atMost(SOON).until(() -> health(server).path("status").asText().equals("ok"));
        // The audit log is left alone for a second after it failed.
        await().atMost(SOON).until(() -> write(server).path("outcome").asText().equals("done"));
    }

    private static JsonNode write(TestServer server) {
        return server.chat(
                "{\"session_id\": \"writer\", \"text\": \"remind me to call the supplier tomorrow at nine\"}");
    }

    private static JsonNode health(TestServer server) {
        try (Response response = server.call(server.to("/health"))) {
            return TestServer.json(response);
        }
    }
}
