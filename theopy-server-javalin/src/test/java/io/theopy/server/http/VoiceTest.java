package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import io.theopy.audio.WavWriter;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VoiceTest {
    private static final MediaType WAV = MediaType.get("audio/wav");
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.withSpeech();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRawRecordingIsHeardAndAnswered() throws IOException {
        try (Response response = post("/v1/voice?session_id=raw", VoiceRecordings.bytes("list_unpaid_invoices.wav"))) {
            JsonNode turn = TestServer.json(response);

            assertThat(response.code()).isEqualTo(200);
            assertThat(turn.path("transcript").asText()).isEqualTo("show me the unpaid invoices");
            assertThat(turn.path("intent").asText()).isEqualTo("list_invoices");
            assertThat(turn.path("session_id").asText()).isEqualTo("raw");
            assertThat(turn.path("timings_ms").path("stt").asDouble()).isPositive();
            assertThat(turn.has("audio")).isFalse();
        }
    }

    @Test
    void aFormMayAskForSpeechWithinTheJson() throws IOException {
        RequestBody form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart(
                        "audio", "command.wav", RequestBody.create(VoiceRecordings.bytes("mark_invoice_paid.wav"), WAV))
                .addFormDataPart("session_id", "form")
                .addFormDataPart("language", "en")
                .addFormDataPart("speak", "true")
                .build();
        try (Response response = server.call(server.to("/v1/voice").post(form))) {
            JsonNode turn = TestServer.json(response);
            byte[] speech =
                    Base64.getDecoder().decode(turn.path("audio").path("base64").asText());

            assertThat(turn.path("session_id").asText()).isEqualTo("form");
            assertThat(WavReader.read(speech, AudioLimits.DEFAULT).duration()).isPositive();
        }
    }

    @Test
    void whoAcceptsSoundGetsSpeechAndCanGoOnInTheSession() throws IOException {
        String session;
        RequestBody command = RequestBody.create(VoiceRecordings.bytes("mark_invoice_paid.wav"), WAV);
        try (Response response =
                server.call(server.to("/v1/voice").header("Accept", "audio/wav").post(command))) {
            AudioClip speech = WavReader.read(response.body().bytes(), AudioLimits.DEFAULT);
            session = Objects.requireNonNull(response.header("X-Session-Id"));

            assertThat(response.header("Content-Type")).isEqualTo("audio/wav");
            assertThat(response.header("X-Outcome")).isEqualTo("confirm");
            assertThat(speech.duration()).isPositive();
        }
        try (Response response = post("/v1/voice?session_id=" + session, VoiceRecordings.bytes("confirm_yes.wav"))) {
            JsonNode turn = TestServer.json(response);

            assertThat(turn.path("intent").asText()).isEqualTo("mark_invoice_paid");
            assertThat(turn.path("outcome").asText()).isEqualTo("done");
        }
    }

    @Test
    void chatSpeaksWhenAsked() {
        JsonNode turn = server.chat("{\"session_id\": \"s\", \"text\": \"help\", \"speak\": true}");

        assertThat(turn.path("audio").path("content_type").asText()).isEqualTo("audio/wav");
    }

    @Test
    void aLongReplyIsSpokenAndItsHeaderIsCut() {
        String text = "remind me to call the supplier about " + "é".repeat(400) + " tomorrow at nine";
        RequestBody body = RequestBody.create(
                "{\"session_id\": \"long\", \"language\": \"en\", \"text\": \"" + text + "\"}", TestServer.JSON);

        try (Response response =
                server.call(server.to("/v1/chat").header("Accept", "audio/wav").post(body))) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.header("Content-Type")).isEqualTo("audio/wav");
            assertThat(response.header("X-Reply")).contains("%C3%A9").endsWith("%E2%80%A6");
        }
    }

    @Test
    void silenceIsNotUnderstoodAndChangesNothing() {
        int effects = server.stack().sandbox().orElseThrow().effects().size();
        byte[] silence = WavWriter.toBytes(AudioClip.of(AudioFormat.SPEECH, new short[16_000]));

        try (Response response = post("/v1/voice", silence)) {
            assertThat(TestServer.json(response).path("outcome").asText()).isEqualTo("not_understood");
        }
        assertThat(server.stack().sandbox().orElseThrow().effects()).hasSize(effects);
    }

    private static Response post(String path, byte[] wav) {
        return server.call(server.to(path).post(RequestBody.create(wav, WAV)));
    }
}
