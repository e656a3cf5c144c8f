package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.teepy.sandbox.fault.Fault;
import java.time.Duration;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What users and administrators see of a write that has to wait. */
class TurnStatusTest {
    private static final String REMINDER =
            "{\"session_id\": \"s\", \"text\": \"remind me to call the supplier tomorrow at nine\"}";

    @Test
    void aQueuedTurnCanBeFollowedToItsEndAndIsTold() {
        try (TestServer server = TestServer.forText()) {
            server.stack().sandbox().orElseThrow().faults().add(Fault.down());
            JsonNode queued = server.chat(REMINDER);
            assertThat(queued.path("outcome").asText()).isEqualTo("queued");
            String reference = queued.path("reference").asText();

            JsonNode waiting = get(server, "/v1/turns/" + reference, 200);
            assertThat(waiting.path("state").asText()).isIn("queued", "sending");
            assertThat(waiting.path("intent").asText()).isEqualTo("add_reminder");
            assertThat(waiting.path("slots").path("text").asText()).isEqualTo("call the supplier");
            assertThat(waiting.has("next_attempt")).isTrue();

            server.stack().sandbox().orElseThrow().faults().clear();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> get(server, "/v1/turns/" + reference, 200)
                            .path("state")
                            .asText()
                            .equals("done"));
            assertThat(get(server, "/v1/turns/" + reference, 200).path("result").has("id"))
                    .isTrue();

            JsonNode next = server.chat("{\"session_id\": \"s\", \"text\": \"show my reminders\"}");
            assertThat(next.path("news").path(0).path("turn_id").asText()).isEqualTo(reference);
            assertThat(next.path("news").path(0).path("outcome").asText()).isEqualTo("done");
            assertThat(next.path("reply").asText()).startsWith("By the way");
        }
    }

    @Test
    void aTurnThatNobodyKnowsIsNotFound() {
        try (TestServer server = TestServer.forText()) {
            assertThat(get(server, "/v1/turns/nobody", 404).path("code").asText())
                    .isEqualTo("not_found");
        }
    }

    @Test
    void theOutboxIsForAdministrators() {
        try (TestServer server = TestServer.forText()) {
            assertThat(get(server, "/v1/outbox", 403).path("code").asText()).isEqualTo("forbidden");
            assertThat(post(server, "/v1/outbox/abcdefgh/drop", 403)
                            .path("code")
                            .asText())
                    .isEqualTo("forbidden");
        }
    }

    @Test
    void anAdministratorTakesAWriteOut() {
        try (TestServer server = TestServer.forTextAs("administrator")) {
            server.stack().sandbox().orElseThrow().faults().add(Fault.down());
            String reference = server.chat(REMINDER).path("reference").asText();
            assertThat(get(server, "/v1/outbox", 200)
                            .path("items")
                            .path(0)
                            .path("turn_id")
                            .asText())
                    .isEqualTo(reference);

            await().ignoreExceptions()
                    .until(() -> post(server, "/v1/outbox/" + reference.substring(0, 8) + "/drop", 200)
                            .path("state")
                            .asText()
                            .equals("dropped"));
            assertThat(get(server, "/v1/outbox", 200).path("items")).isEmpty();
            assertThat(get(server, "/v1/audit", 200).toString()).contains("\"OPERATION\"", "drop");
            assertThat(post(server, "/v1/outbox/" + reference + "/retry", 404)
                            .path("code")
                            .asText())
                    .isEqualTo("not_found");
        }
    }

    private static JsonNode get(TestServer server, String path, int status) {
        try (Response response = server.call(server.to(path))) {
            assertThat(response.code()).isEqualTo(status);
            return TestServer.json(response);
        }
    }

    private static JsonNode post(TestServer server, String path, int status) {
        try (Response response = server.call(server.to(path).post(RequestBody.create(new byte[0])))) {
            assertThat(response.code()).isEqualTo(status);
            return TestServer.json(response);
        }
    }
}
