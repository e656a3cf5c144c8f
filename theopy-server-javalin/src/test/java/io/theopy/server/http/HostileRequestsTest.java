package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.memory.SessionKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library would send: each is refused with a problem, and nothing of it is acted upon. */
class HostileRequestsTest {
    private static final String CHAT = "{\"session_id\": \"s\", \"text\": \"mark invoice 101 as paid\"}";
    private static final String LENGTH = "Content-Length: " + CHAT.length() + "\r\n";
    private static final String CHUNKS = Integer.toHexString(CHAT.length()) + "\r\n" + CHAT + "\r\n0\r\n\r\n";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.forText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nobodyHasBeenUnderstood() {
        assertThat(server.stack().memory().find(SessionKey.of("manager", "s"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 57; Content-Length: 58                | 400",
                "Content-Length: 57; Content-Length: 57                | 400",
                "Content-Length: 57, 57                                | 400",
                "Content-Length: +57                                   | 400",
                "Content-Length: -1                                    | 400",
                "Content-Length: 99999999999999999999                  | 400",
                "Content-Length: 57; Transfer-Encoding: chunked        | 400",
                "Transfer-Encoding: chunked; Content-Length: 57        | 400",
                "Transfer-Encoding: gzip                               | 400",
                "Transfer-Encoding: gzip, chunked                      | 501",
                "Transfer-Encoding: gzip; Transfer-Encoding: chunked   | 501",
                "Transfer-Encoding: identity                           | 400",
                "Transfer-Encoding: chunked, gzip                      | 400",
                "Transfer-Encoding: chunked, chunked                   | 400",
                "Transfer-Encoding : chunked                           | 400",
                "Transfer-Encoding: xchunked                           | 400",
            })
    void whereTheBodyEndsMayNotBeInDoubt(String headers, int status) {
        String answer = post(headers.replace("; ", "\r\n") + "\r\n", headers.contains("chunked") ? CHUNKS : CHAT);

        isProblem(answer, status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Origin: http://localhost; Origin: https://evil.example | 403",
                "Origin: https://evil.example; Origin: http://localhost | 403",
                "Origin: http://localhost; Origin: null                 | 403",
                "Origin: null                                           | 403",
                "Origin: http://localhost, https://evil.example         | 403",
                "Origin: http://localhost https://evil.example          | 403",
                "Origin: http://localhost@evil.example                  | 403",
                "Origin: http://localhost.evil.example                  | 403",
                "Origin:                                                | 403",
                "Host: evil.example                                     | 400",
                "Content-Type: text/plain                               | 400",
                "Idempotency-Key: a; Idempotency-Key: b                 | 400",
            })
    void aHeaderThatCameTwiceIsReadTwice(String headers, int status) {
        isProblem(post(headers.replace("; ", "\r\n") + "\r\n" + LENGTH, CHAT), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost.evil.example", "evil.example:80", "", "localhost:80@evil.example", "127.0.0.2"})
    void everyOtherHostIsRefused(String host) {
        String answer = send("POST /v1/chat HTTP/1.1\r\nHost: " + host + "\r\n"
                + "Content-Type: application/json\r\nConnection: close\r\n" + LENGTH + "\r\n" + CHAT);

        assertThat(answer).matches("(?s)HTTP/1.1 40[03] .*application/problem\\+json.*");
    }

    @Test
    void anAddressOfAnotherHostIsRefused() {
        String answer = send("POST http://evil.example/v1/chat HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nConnection: close\r\n" + LENGTH + "\r\n" + CHAT);

        isProblem(answer, 400);
    }

    @Test
    void aHugeHeaderIsRefused() {
        isProblem(post("X-Long: " + "a".repeat(20_000) + "\r\n" + LENGTH, CHAT), 431);
        isProblem(send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n", "2\r\n{}xx\r\n0\r\n\r\n", "ffffffffff\r\n{}"})
    void brokenChunksAreRefused(String chunks) {
        isProblem(post("Transfer-Encoding: chunked\r\n", chunks), 400);
    }

    @Test
    void whatFollowsARefusedBodyIsNotTakenForARequest() {
        String hidden = "POST /v1/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + LENGTH
                + "\r\n" + CHAT;
        String refused = "POST /v1/chat HTTP/1.1\r\nHost: localhost\r\n";

        String gzip = send(refused + "Transfer-Encoding: gzip\r\n\r\n" + hidden);
        String chunkedGzip = send(refused + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + hidden);
        String kind =
                send(refused + "Content-Type: text/plain\r\nContent-Length: " + hidden.length() + "\r\n\r\n" + hidden);
        String large = send(refused + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n" + hidden);

        assertThat(gzip).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1");
        assertThat(chunkedGzip).startsWith("HTTP/1.1 501").containsOnlyOnce("HTTP/1.1");
        assertThat(kind).startsWith("HTTP/1.1 415").containsOnlyOnce("HTTP/1.1");
        assertThat(large).startsWith("HTTP/1.1 413").containsOnlyOnce("HTTP/1.1");
    }

    private static void isProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json")
                .contains("request_id");
    }

    private static String post(String headers, String body) {
        return send("POST /v1/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Connection: close\r\n" + headers + "\r\n" + body);
    }

    private static String send(String request) {
        try (RawClient client = new RawClient(server)) {
            return client.send(request).endOfRequest().readAll();
        }
    }
}
