package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording is heard to its end, whatever its header says, or it is refused; half of it is never acted on. */
class WholeRecordingsTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "ext24",
                "extfloat",
                "list_before",
                "list_after",
                "tag_after",
                "odd_list_unpadded",
                "ulaw_fmt18",
                "data0_riff0",
                "data0",
                "data0_riff36",
                "placeholder",
                "two_billion",
                "one_billion"
            })
    void everyLayoutIsHeardToItsEndAndAskedAbout(String layout) throws IOException {
        JsonNode turn = heard(WavLayouts.of(layout, "mark_invoice_paid.wav"));

        assertThat(turn.path("transcript").asText()).isEqualTo("mark invoice one hundred and one as paid");
        assertThat(turn.path("intent").asText()).isEqualTo("mark_invoice_paid");
        assertThat(turn.path("outcome").asText()).isEqualTo("confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two_billion", "one_billion", "data0", "data0_riff0", "placeholder"})
    void aSizeThatNobodyMeansHidesNoWord(String layout) throws IOException {
        JsonNode whole = heard(VoiceRecordings.bytes("add_reminder.wav"));

        JsonNode turn = heard(WavLayouts.of(layout, "add_reminder.wav"));

        assertThat(turn.path("transcript")).isEqualTo(whole.path("transcript"));
        assertThat(turn.path("intent").asText()).isEqualTo("add_reminder");
    }

    @ParameterizedTest
    @CsvSource({
        "book_appointment.wav, 0.8",
        "create_client_city.wav, 0.8",
        "mark_invoice_paid.wav, 0.7",
        "add_reminder.wav, 0.5",
        "move_appointment.wav, 0.75",
        "update_client.wav, 0.6"
    })
    void twoRecordingsInOneBodyAreRefused(String recording, double at) throws IOException {
        assertThat(refused(WavLayouts.cut(recording, at)))
                .contains("a second WAV file")
                .contains("send one");
        assertThat(refused(WavLayouts.cut(recording, at / 2, at))).contains("a second WAV file");
    }

    @Test
    void aSecondRecordingInAnotherFormatIsRefused() throws IOException {
        byte[] both = join(
                WavLayouts.of("plain", "mark_invoice_paid.wav"), WavLayouts.of("ulaw_fmt18", "mark_invoice_paid.wav"));

        assertThat(refused(both)).contains("a second WAV file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "half_riff_half", "odd_half"})
    void moreSoundThanTheHeaderAnnouncesIsRefused(String layout) throws IOException {
        for (String recording : new String[] {"mark_invoice_paid.wav", "book_appointment.wav", "add_reminder.wav"}) {
            assertThat(refused(WavLayouts.of(layout, recording))).contains("the header announces");
        }
    }

    @Test
    void lessSoundThanTheHeaderAnnouncesIsRefused() throws IOException {
        byte[] wav = WavLayouts.of("plain", "mark_invoice_paid.wav");

        assertThat(refused(Arrays.copyOf(wav, wav.length * 3 / 4))).contains("truncated WAV");
    }

    private static JsonNode heard(byte[] wav) {
        try (Response response = post(wav)) {
            assertThat(response.code()).isEqualTo(200);
            return TestServer.json(response);
        }
    }

    private static String refused(byte[] wav) {
        int before = server.stack().sandbox().orElseThrow().effects().size();
        try (Response response = post(wav)) {
            assertThat(response.code()).isEqualTo(400);
            assertThat(server.stack().sandbox().orElseThrow().effects()).hasSize(before);
            return TestServer.json(response).toString();
        }
    }

    private static Response post(byte[] wav) {
        return server.call(server.to("/v1/voice").post(RequestBody.create(wav, WAV)));
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
