package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Recordings are let in by what they take of memory: what has arrived counts, what was announced does not. */
class BodyMemoryTest {
    private static final MediaType WAV = MediaType.get("audio/wav");
    private static final int LARGE = 900_000;

    private static TestServer server;

    private final List<RawClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = TestServer.forTextWith(Map.of("THEOPY_MAX_BODY_MEMORY", "3000000"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void hangUp() {
        clients.forEach(RawClient::close);
    }

    @Test
    void aRecordingThatFindsNoMemoryIsToComeAgainAndIsTakenThen() {
        RawClient first = upload(LARGE).send(new byte[LARGE - 1]);
        Awaitility.await().until(() -> status(recording(LARGE)) == 503);

        RawClient second = upload(LARGE).send(new byte[LARGE]);

        assertThat(second.readAll())
                .startsWith("HTTP/1.1 503")
                .containsIgnoringCase("retry-after: 1")
                .contains("\"code\":\"busy\"");
        assertThat(first.send("x").readAll()).startsWith("HTTP/1.1 415");
        Awaitility.await().until(() -> status(recording(LARGE)) == 415);
    }

    @Test
    void whoHangsUpLeavesTheMemoryToOthers() {
        RawClient first = upload(LARGE).send(new byte[LARGE - 1]);
        Awaitility.await().until(() -> status(recording(LARGE)) == 503);

        first.close();

        Awaitility.await().until(() -> status(recording(LARGE)) == 415);
    }

    @Test
    void whatIsOnlyAnnouncedTakesNothing() {
        for (int i = 0; i < 50; i++) {
            upload(LARGE);
        }

        assertThat(status(recording(LARGE))).isEqualTo(415);
    }

    @Test
    void memoryIsGivenBackWhateverBecameOfTheRecording() throws IOException {
        byte[] whole = VoiceRecordings.bytes("test.wav");
        for (int i = 0; i < 12; i++) {
            assertThat(status(recording(LARGE))).isEqualTo(415);
            assertThat(status(RequestBody.create(whole, WAV))).isEqualTo(200);
        }
    }

    @Test
    void whatCouldNeverFitIsTooLargeAndNotToComeAgain() {
        assertThat(status(recording(1_200_000))).isEqualTo(413);
    }

    private RawClient upload(int length) {
        RawClient client = new RawClient(server);
        clients.add(client);
        return client.send("POST /v1/voice HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: audio/wav\r\nContent-Length: " + length + "\r\n\r\n");
    }

    private static RequestBody recording(int length) {
        return RequestBody.create(new byte[length], WAV);
    }

    private static int status(RequestBody body) {
        try (Response response = server.call(server.to("/v1/voice").post(body))) {
            return response.code();
        }
    }
}
