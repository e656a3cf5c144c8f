package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChatTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.forText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCommandIsUnderstoodCarriedOutAndAnswered() {
        JsonNode turn = server.chat("{\"session_id\": \"list\", \"text\": \"show me the unpaid invoices\"}");

        assertThat(turn.path("intent").asText()).isEqualTo("list_invoices");
        assertThat(turn.path("slots").path("status").asText()).isEqualTo("unpaid");
        assertThat(turn.path("outcome").asText()).isEqualTo("done");
        assertThat(turn.path("session_id").asText()).isEqualTo("list");
        assertThat(turn.path("turn_id").asText()).isNotBlank();
        assertThat(turn.path("language").asText()).isEqualTo("en");
        assertThat(turn.path("said").asText()).isEqualTo("show me the unpaid invoices");
        assertThat(turn.has("transcript")).isTrue();
        assertThat(turn.path("transcript").isNull()).isTrue();
        assertThat(turn.path("reply").asText()).isNotBlank();
        assertThat(turn.path("result").path("items").size()).isPositive();
    }

    @Test
    void theTimingsOfATurnAddUp() {
        JsonNode timings = server.chat("{\"session_id\": \"time\", \"text\": \"show me the unpaid invoices\"}")
                .path("timings_ms");

        double sum = timings.properties().stream()
                .filter(stage -> !stage.getKey().equals("total"))
                .mapToDouble(stage -> stage.getValue().asDouble())
                .sum();
        assertThat(Math.round(sum * 1_000))
                .isEqualTo(Math.round(timings.path("total").asDouble() * 1_000));
    }

    @Test
    void aWriteWaitsForItsYesInTheSameSession() {
        JsonNode asked = server.chat("{\"session_id\": \"pay\", \"text\": \"mark invoice 101 as paid\"}");
        JsonNode stranger = server.chat("{\"session_id\": \"other\", \"text\": \"yes\"}");
        JsonNode done = server.chat("{\"session_id\": \"pay\", \"text\": \"yes\"}");

        assertThat(asked.path("outcome").asText()).isEqualTo("confirm");
        assertThat(asked.path("expires_in_s").asInt()).isPositive();
        assertThat(stranger.path("outcome").asText()).isEqualTo("refused");
        assertThat(stranger.path("reason").asText()).isEqualTo("nothing_to_confirm");
        assertThat(done.path("outcome").asText()).isEqualTo("done");
        assertThat(done.path("intent").asText()).isEqualTo("mark_invoice_paid");
        assertThat(server.stack().sandbox().orElseThrow().snapshot().invoices())
                .filteredOn(invoice -> invoice.number() == 101)
                .singleElement()
                .matches(invoice -> invoice.status().equals("paid"));
    }

    @Test
    void frenchIsAnsweredInFrench() {
        JsonNode turn = server.chat(
                "{\"session_id\": \"fr\", \"text\": \"montre-moi les factures impayées\", \"language\": \"fr-FR\"}");

        assertThat(turn.path("language").asText()).isEqualTo("fr");
        assertThat(turn.path("intent").asText()).isEqualTo("list_invoices");
    }

    @Test
    void whatNobodyKnowsIsAnAnswerAndNotAnError() {
        JsonNode turn = server.chat("{\"session_id\": \"oos\", \"text\": \"sing me a song about frogs\"}");

        assertThat(turn.path("outcome").asText()).isEqualTo("not_understood");
        assertThat(turn.path("intent").isNull()).isTrue();
    }

    @Test
    void aRequestIdIsTakenIfHarmlessElseMade() {
        assertThat(requestIdFor("abc-123")).isEqualTo("abc-123");
        assertThat(requestIdFor("bad id; drop table")).matches("[0-9a-f-]{36}");
    }

    @Test
    void anErasedSessionForgetsItsQuestion() {
        server.chat("{\"session_id\": \"erase\", \"text\": \"mark invoice 103 as paid\"}");

        try (Response erased = server.call(server.to("/v1/sessions/erase").delete());
                Response again = server.call(server.to("/v1/sessions/erase").delete())) {
            assertThat(erased.code()).isEqualTo(204);
            assertThat(again.code()).isEqualTo(404);
            assertThat(TestServer.json(again).path("code").asText()).isEqualTo("not_found");
        }
        JsonNode yes = server.chat("{\"session_id\": \"erase\", \"text\": \"yes\"}");
        assertThat(yes.path("outcome").asText()).isEqualTo("refused");
    }

    @Test
    void healthSaysWhatItWorksWith() {
        try (Response response = server.call(server.to("/health"))) {
            JsonNode health = TestServer.json(response);
            assertThat(response.code()).isEqualTo(200);
            assertThat(health.path("status").asText()).isEqualTo("ok");
            assertThat(health.path("teepy").asText()).isEqualTo("sandbox");
        }
    }

    @Test
    void theIntentsListWhatTheCallerMayAsk() {
        try (Response response = server.call(server.to("/v1/intents"))) {
            JsonNode intents = TestServer.json(response).path("intents");
            assertThat(intents.findValuesAsText("name")).contains("create_client", "mark_invoice_paid", "help");
        }
    }

    private static String requestIdFor(String sent) {
        RequestBody body = RequestBody.create("{\"session_id\": \"ids\", \"text\": \"help\"}", TestServer.JSON);
        try (Response response =
                server.call(server.to("/v1/chat").header("X-Request-Id", sent).post(body))) {
            return String.valueOf(response.header("X-Request-Id"));
        }
    }
}
