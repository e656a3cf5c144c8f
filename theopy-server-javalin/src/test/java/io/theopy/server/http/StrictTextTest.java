package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is not what it seems is refused wherever it stands, and never repaired into something else. */
class StrictTextTest {
    /** Overlong slash, overlong letter, half a pair, beyond Unicode, cut off, a lone tail, Latin-1. */
    private static final String BROKEN =
            "\u00c0\u00af,\u00c1\u0081,\u00ed\u00a0\u0080,\u00f4\u0090\u0080\u0080,\u00c3,\u00a9,caf\u00e9";

    private static final String AUDIO = form("audio", "RIFF");

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
    void inJson() {
        for (String bytes : BROKEN.split(",")) {
            isRefused(chat("{\"session_id\": \"s\", \"text\": \"help " + bytes + "\"}"), "invalid_encoding");
            isRefused(chat("{\"session_id\": \"s\", \"text\": \"help\", \"x" + bytes + "\": 1}"), "invalid_encoding");
        }
    }

    @Test
    void inJsonOfAnotherEncoding() {
        String json = "{\"session_id\": \"s\", \"text\": \"help\"}";

        isRefused(
                chat(new String(json.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1)),
                "invalid_json");
        isRefused(
                chat(new String(json.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1)),
                "invalid_encoding");
        assertThat(post("/v1/chat", "application/json; charset=iso-8859-1", json))
                .startsWith("HTTP/1.1 415");
        assertThat(post("/v1/chat", "application/json; charset=UTF-8", json)).startsWith("HTTP/1.1 200");
        assertThat(post("/v1/chat", "application/json", "\u00ef\u00bb\u00bf" + json))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00 x", "\\ud800\\ud800", "\\udc00\\ud800"})
    void halfAPairInJson(String escape) {
        isRefused(chat("{\"session_id\": \"s\", \"text\": \"help " + escape + "\"}"), "invalid_encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b[2J", "\\u007f", "\\u0085"})
    void controlCharactersInJson(String escape) {
        isRefused(
                chat("{\"session_id\": \"s\", \"text\": \"mark invoice 1" + escape + "01 as paid\"}"), "invalid_field");
        isRefused(chat("{\"session_id\": \"s" + escape + "\", \"text\": \"help\"}"), "malformed_session_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%c0%af", "%C1%81", "%ed%a0%80", "%c3", "%a9", "%zz", "%", "%4", "caf\u00c3\u00a9"})
    void inTheQuery(String value) {
        isRefused(post("/v1/voice?session_id=" + value, "audio/wav", "RIFF"), "");
        isRefused(post("/v1/voice?speak=false&other=" + value, "audio/wav", "RIFF"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%c0%af", "%C1%81", "%ed%a0%80", "%c3", "%a9", "%zz", "caf\u00c3\u00a9"})
    void inThePath(String value) {
        String answer =
                send("DELETE /v1/sessions/a" + value + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        isRefused(answer, "");
    }

    @Test
    void inAForm() {
        for (String bytes : BROKEN.split(",")) {
            isRefused(
                    post("/v1/voice", "multipart/form-data; boundary=x", AUDIO + form("language", bytes)),
                    "invalid_encoding");
            isRefused(
                    post("/v1/voice", "multipart/form-data; boundary=x", AUDIO + form("language" + bytes, "en")),
                    "invalid_form");
        }
    }

    @Test
    void whatIsSaidTwiceIsNotChosenFrom() {
        isRefused(post("/v1/voice?session_id=a&session_id=b", "audio/wav", "RIFF"), "repeated_field");
        isRefused(
                post("/v1/voice", "multipart/form-data; boundary=x", form("language", "en") + form("language", "fr")),
                "repeated_field");
        isRefused(
                post("/v1/voice?language=fr", "multipart/form-data; boundary=x", AUDIO + form("language", "en")),
                "repeated_field");
        isRefused(
                post("/v1/voice", "multipart/form-data; boundary=x", form("audio", "RIFF") + form("audio", "RIFF")),
                "repeated_field");
    }

    /** One part; several may follow each other. */
    private static String form(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static void isRefused(String answer, String code) {
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        if (!code.isEmpty()) {
            assertThat(answer).contains("\"code\":\"" + code + "\"");
        }
    }

    private static String chat(String json) {
        return post("/v1/chat", "application/json", json);
    }

    private static String post(String path, String type, String body) {
        String whole = type.startsWith("multipart") ? body + "--x--\r\n" : body;
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + whole.length() + "\r\n\r\n" + whole);
    }

    private static String send(String request) {
        try (RawClient client = new RawClient(server)) {
            return client.send(request).readAll();
        }
    }
}
