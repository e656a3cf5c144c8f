package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.teepy.sandbox.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code Idempotency-Key} means on {@code POST /v1/chat} and {@code POST /v1/voice}. */
class IdempotencyKeyOverHttpTest {
    private static final String REMINDER = "remind me to call the supplier tomorrow at nine";

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.forText();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSameRequestHasTheStoredAnswerAndOneEffect() {
        JsonNode first;
        try (Response response = chat("s", REMINDER, "k1")) {
            assertThat(response.header("Idempotency-Replayed")).isNull();
            first = TestServer.json(response);
        }
        try (Response response = chat("s", REMINDER, "k1")) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(TestServer.json(response)).isEqualTo(first);
        }
        assertThat(first.path("outcome").asText()).isEqualTo("done");
        assertThat(server.stack().sandbox().orElseThrow().effects()).hasSize(1);
    }

    @Test
    void anotherRequestIsUnprocessable() {
        chat("s", REMINDER, "k1").close();

        try (Response response = chat("s", "show me the unpaid invoices", "k1")) {
            JsonNode problem = TestServer.json(response);
            assertThat(response.code()).isEqualTo(422);
            assertThat(problem.path("code").asText()).isEqualTo("idempotency_key_reused");
            assertThat(problem.path("field").asText()).isEqualTo("Idempotency-Key");
        }
    }

    @Test
    void theSameRequestAtTheSameTimeConflicts() {
        server.stack()
                .sandbox()
                .orElseThrow()
                .faults()
                .add(Fault.latency(Duration.ofSeconds(2)).writesOnly());
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> {
            try (Response response = chat("s", REMINDER, "k1")) {
                return response.code();
            }
        });
        awaitTurnUnderWay();

        try (Response response = chat("s", REMINDER, "k1")) {
            assertThat(response.code()).isEqualTo(409);
            assertThat(response.header("Retry-After")).isEqualTo("1");
            assertThat(TestServer.json(response).path("code").asText()).isEqualTo("request_in_flight");
        }
        assertThat(first.join()).isEqualTo(200);
        assertThat(server.stack().sandbox().orElseThrow().effects()).hasSize(1);
    }

    @Test
    void aQuestionAndItsYesAreTwoRequests() {
        try (Response asked = chat("s", "mark invoice 101 as paid", "ask")) {
            assertThat(TestServer.json(asked).path("outcome").asText()).isEqualTo("confirm");
        }
        chat("s", "mark invoice 101 as paid", "ask").close();
        String turn;
        try (Response yes = chat("s", "yes", "yes")) {
            JsonNode done = TestServer.json(yes);
            assertThat(done.path("outcome").asText()).isEqualTo("done");
            turn = done.path("turn_id").asText();
        }
        try (Response again = chat("s", "yes", "yes")) {
            assertThat(TestServer.json(again).path("turn_id").asText()).isEqualTo(turn);
        }
        assertThat(server.stack().sandbox().orElseThrow().effects()).hasSize(1);
    }

    @Test
    void aRecordingWithoutASessionIsTheSameRequestUnderTheSameKey() {
        try (TestServer listening = TestServer.withSpeech()) {
            String session;
            try (Response response = listening.call(recording(listening))) {
                assertThat(response.code()).isEqualTo(200);
                session = response.header("X-Session-Id");
            }
            try (Response response = listening.call(recording(listening))) {
                assertThat(response.code()).isEqualTo(200);
                assertThat(response.header("Idempotency-Replayed")).isEqualTo("true");
                assertThat(response.header("X-Session-Id")).isEqualTo(session);
            }
        }
    }

    private void awaitTurnUnderWay() {
        org.awaitility.Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> !server.stack()
                        .ledger()
                        .list(io.theopy.action.ledger.EntryState.open(), 1)
                        .isEmpty());
    }

    private static Request.Builder recording(TestServer listening) {
        return listening
                .to("/v1/voice")
                .header("Idempotency-Key", "voice-1")
                .post(RequestBody.create(recordingBytes(), MediaType.get("audio/wav")));
    }

    private static byte[] recordingBytes() {
        try {
            return VoiceRecordings.bytes("list_unpaid_invoices.wav");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response chat(String session, String text, String key) {
        String json = "{\"session_id\": \"" + session + "\", \"text\": \"" + text + "\"}";
        return server.call(
                server.to("/v1/chat").header("Idempotency-Key", key).post(RequestBody.create(json, TestServer.JSON)));
    }
}
