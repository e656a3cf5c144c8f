package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is away is nobody's bug: callers are told to come again. */
class DatabaseAwayTest {
    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void startAndLoseTheDatabase() {
        server = TestServer.forTextWith(Map.of(
                "THEOPY_DEV_ROLE", "administrator", "THEOPY_DB_URL", "jdbc:sqlite:" + folder.resolve("theopy.db")));
        server.stack().database().orElseThrow().close();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/turns/anything", "/v1/outbox", "/v1/audit"})
    void whatOnlyTheDatabaseKnowsIsToBeAskedAgain(String path) {
        isUnavailable(server.to(path));
    }

    @Test
    void whatOnlyTheDatabaseCanChangeIsToBeAskedAgain() {
        isUnavailable(server.to("/v1/outbox/abcdefgh/drop").post(RequestBody.create("", TestServer.JSON)));
    }

    private static void isUnavailable(Request.Builder request) {
        try (Response response = server.call(request)) {
            assertThat(response.code()).isEqualTo(503);
            assertThat(response.header("Content-Type")).startsWith("application/problem+json");
            assertThat(response.header("Retry-After")).isEqualTo("1");
            JsonNode problem = TestServer.json(response);
            assertThat(problem.path("code").asText()).isEqualTo("storage_unavailable");
            assertThat(problem.path("request_id").asText()).isNotEmpty();
        }
    }
}
