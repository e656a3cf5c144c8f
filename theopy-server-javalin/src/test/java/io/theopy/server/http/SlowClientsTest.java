package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that send or read slowly, or not at all, cost a connection each and nobody else's answer. */
class SlowClientsTest {
    private static final int MANY = 200;
    private static final String HOST = "Host: localhost\r\n";
    private static final String CHAT = "POST /v1/chat HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";
    private static final String WAV = "POST /v1/voice HTTP/1.1\r\n" + HOST + "Content-Type: audio/wav\r\n";
    private static final String FORM =
            "POST /v1/voice HTTP/1.1\r\n" + HOST + "Content-Type: multipart/form-data; boundary=x\r\n";

    private static TestServer server;

    private final List<RawClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = TestServer.forTextWith(Map.of("THEOPY_BODY_SECONDS", "1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void hangUp() {
        clients.forEach(RawClient::close);
    }

    private static Stream<String> unfinished() {
        return Stream.of(
                CHAT + "Content-Length: 1000\r\n\r\n{",
                CHAT + "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
                WAV + "Content-Length: 20000000\r\n\r\nRIFF",
                WAV + "Content-Length: 20000000\r\n\r\n",
                WAV + "Content-Length: 20000000\r\nExpect: 100-continue\r\n\r\n",
                FORM + "Content-Length: 20000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"audio\"");
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsToldSo() {
        List<RawClient> slow =
                unfinished().map(request -> client().send(request)).toList();

        assertThat(slow)
                .extracting(RawClient::readAll)
                .allSatisfy(answer -> assertThat(answer)
                        .contains("HTTP/1.1 408")
                        .contains("application/problem+json")
                        .contains("body_too_slow"));
    }

    @Test
    void hundredsOfUnfinishedBodiesKeepNobodyElseFromAnAnswer() {
        List<String> requests = unfinished().toList();
        List<RawClient> slow = times(MANY, () -> client().send(requests.get(clients.size() % requests.size())));

        everybodyElseIsAnswered();

        slow.forEach(client -> assertThat(client.readAll()).contains("HTTP/1.1 408"));
    }

    @Test
    void aByteNowAndThenDoesNotBuyMoreTime() {
        RawClient client = client().send(CHAT + "Content-Length: 60000\r\n\r\n");

        assertThat(client.afterBeingCutOff()).doesNotContain("HTTP/1.1 200");
    }

    @Test
    void aLargeBodyOnASlowLineIsTaken() throws InterruptedException {
        RawClient client = client().send(WAV + "Connection: close\r\nContent-Length: 600000\r\n\r\n");

        for (int i = 0; i < 12; i++) {
            client.send(new byte[50_000]);
            Thread.sleep(250);
        }

        assertThat(client.readAll()).startsWith("HTTP/1.1 415").contains("not_audio");
    }

    @Test
    void refusedBodiesThatNeverComeKeepNobodyElseFromAnAnswer() {
        times(MANY, () -> client().send(WAV + "Connection: close\r\nContent-Length: 900000000\r\n\r\nRIFF"));

        everybodyElseIsAnswered();
    }

    @Test
    void unfinishedHeadersKeepNobodyElseFromAnAnswer() {
        times(MANY, () -> client().send("GET /health HTTP/1.1\r\nHost: loc"));

        everybodyElseIsAnswered();
    }

    @Test
    void whoNeverReadsKeepsNobodyElseFromAnAnswerAndIsCutOff() {
        String manyRequests = ("GET /v1/intents HTTP/1.1\r\n" + HOST + "\r\n").repeat(800);
        List<RawClient> deaf = times(60, () -> client().send(manyRequests));

        everybodyElseIsAnswered();

        int answers = deaf.get(0).afterBeingCutOff().split("HTTP/1.1 200", -1).length - 1;
        assertThat(answers).isLessThan(800);
    }

    private void everybodyElseIsAnswered() {
        RequestBody help = RequestBody.create("{\"session_id\": \"s\", \"text\": \"help\"}", TestServer.JSON);
        RequestBody text = RequestBody.create("hello", MediaType.get("text/plain"));
        assertThat(status(server.to("/health"))).isEqualTo(200);
        assertThat(status(server.to("/nothing"))).isEqualTo(404);
        assertThat(status(server.to("/v1/chat").post(text))).isEqualTo(415);
        assertThat(status(server.to("/v1/chat").post(RequestBody.create(new byte[100_000], TestServer.JSON))))
                .isEqualTo(413);
        assertThat(status(server.to("/v1/chat").post(help))).isEqualTo(200);
    }

    private static int status(Request.Builder request) {
        try (Response response = server.call(request)) {
            return response.code();
        }
    }

    private RawClient client() {
        RawClient client = new RawClient(server);
        clients.add(client);
        return client;
    }

    private static List<RawClient> times(int count, Supplier<RawClient> make) {
        return IntStream.range(0, count).mapToObj(i -> make.get()).toList();
    }
}
