package io.theopy.server.http.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.WavWriter;
import io.theopy.server.http.TestServer;
import io.theopy.teepy.sandbox.fault.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who has had their share is told so, and when to come back. */
class LimitsOverHttpTest {
    @Test
    void turnsAudioAndTurnsAtOnceAreCountedAndToldOf() {
        try (TestServer server = with(Map.of(
                "THEOPY_TURNS_PER_MINUTE", "4", "THEOPY_AUDIO_MINUTES_PER_DAY", "1", "THEOPY_CALLER_TURNS", "1"))) {
            countedAndToldOf(server);
        }
    }

    private static void countedAndToldOf(TestServer server) {
        try (Response first = chat(server, "help")) {
            assertThat(first.code()).isEqualTo(200);
            assertThat(first.header("RateLimit-Policy"))
                    .isEqualTo("\"at-once\";q=1;qu=\"concurrent-requests\", \"turns\";q=4;w=60");
            assertThat(first.header("RateLimit")).matches("\"turns\";r=3;t=[0-9]+");
        }
        try (Response second = voice(server, 45)) {
            assertThat(second.code()).isEqualTo(200);
            assertThat(second.header("RateLimit-Policy"))
                    .contains("\"audio\";q=60;qu=\"audio-seconds\";w=86400", "\"turns\";q=4;w=60");
            assertThat(second.header("RateLimit")).contains("\"audio\";r=15;t=86400", "\"turns\";r=2;");
        }
        refused(voice(server, 30), "audio", 86_400);
        try (Response whatIsLeft = voice(server, 15)) {
            assertThat(whatIsLeft.code()).isEqualTo(200);
            assertThat(whatIsLeft.header("RateLimit")).contains("\"audio\";r=0", "\"turns\";r=0");
        }
        refused(chat(server, "help"), "turns", 60);
        refused(voice(server, 1), "audio", 86_400);
        try (Response free = server.call(server.to("/v1/intents"))) {
            assertThat(free.code()).isEqualTo(200);
            assertThat(free.header("RateLimit")).isNull();
        }
    }

    @Test
    void oneCallerHasNotAllTurnsAtOnce() {
        try (TestServer server = with(Map.of("THEOPY_CALLER_TURNS", "1"))) {
            oneAtOnce(server);
        }
    }

    private static void oneAtOnce(TestServer server) {
        server.stack().sandbox().orElseThrow().faults().add(Fault.latency(Duration.ofSeconds(2)));
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> {
            try (Response response = chat(server, "show me invoice 101")) {
                return response.code();
            }
        });

        Awaitility.await().until(() -> {
            try (Response response = chat(server, "help")) {
                return response.code() == 429
                        && "1".equals(response.header("Retry-After"))
                        && TestServer.json(response).path("detail").asText().contains("under way");
            }
        });

        assertThat(slow.join()).isEqualTo(200);
    }

    private static TestServer with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("THEOPY_NLU_ENGINE", "templates");
        return TestServer.forTextWith(all);
    }

    private static void refused(Response answer, String what, long longest) {
        try (answer) {
            long seconds = Long.parseLong(Objects.requireNonNull(answer.header("Retry-After")));

            assertThat(answer.code()).isEqualTo(429);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(seconds).isBetween(1L, longest);
            assertThat(answer.header("RateLimit")).contains("\"" + what + "\";r=");
            assertThat(TestServer.json(answer).path("code").asText()).isEqualTo("quota_exceeded");
        }
    }

    private static Response chat(TestServer server, String text) {
        return server.call(server.to("/v1/chat")
                .post(RequestBody.create("{\"session_id\": \"s\", \"text\": \"" + text + "\"}", TestServer.JSON)));
    }

    private static Response voice(TestServer server, int seconds) {
        byte[] silence = WavWriter.toBytes(AudioClip.of(AudioFormat.SPEECH, new short[seconds * 16_000]));
        return server.call(server.to("/v1/voice").post(RequestBody.create(silence, MediaType.get("audio/wav"))));
    }
}
