package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.teepy.sandbox.fault.Fault;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** Who may see what is for operators, where it has no port of its own; and what they see while Teepy is away. */
class OperatorsAccessTest {
    private static final List<String> PATHS = List.of("/metrics", "/_internal/health");

    @Test
    void anOperatorOfTheErpIsNoneOfTheServer() {
        try (TestServer server = TestServer.forTextAs("operator")) {
            for (String path : PATHS) {
                assertThat(status(server, path)).isEqualTo(403);
            }
        }
    }

    @Test
    void anAdministratorSeesThatTeepyIsAwayAndWhatToDo() {
        try (TestServer server =
                        TestServer.forTextWith(Map.of("THEOPY_DEV_ROLE", "administrator", "THEOPY_LOG_WORDS", "on"));
                CapturedLog log = new CapturedLog()) {
            for (String path : PATHS) {
                assertThat(status(server, path)).isEqualTo(200);
            }
            wordsThatAreAskedForAreRedacted(server, log);

            server.stack().sandbox().orElseThrow().faults().add(Fault.down());
            for (int i = 0; i < 40 && status(server, "/_internal/health") == 200; i++) {
                say(server, "show me invoice " + (100 + i));
            }

            try (Response response = server.call(server.to("/_internal/health"))) {
                JsonNode teepy = TestServer.json(response).path("components").path("teepy");
                assertThat(response.code()).isEqualTo(503);
                assertThat(teepy.path("status").asText()).isEqualTo("down");
                assertThat(teepy.path("what_to_do").asText()).contains("TEEPY_API_URL");
            }
        }
    }

    private static void wordsThatAreAskedForAreRedacted(TestServer server, CapturedLog log) {
        say(server, "remind me that Xanthippe calls 06 12 34 56 78 tomorrow");

        assertThat(log.lines("turn ended").get(0).path("said").asText()).contains("[…]");
        assertThat(log.text()).doesNotContain("Xanthippe", "56 78");
    }

    private static void say(TestServer server, String text) {
        String body = "{\"session_id\": \"s\", \"text\": \"" + text + "\"}";
        server.call(server.to("/v1/chat").post(RequestBody.create(body, TestServer.JSON)))
                .close();
    }

    private static int status(TestServer server, String path) {
        try (Response response = server.call(server.to(path))) {
            return response.code();
        }
    }
}
