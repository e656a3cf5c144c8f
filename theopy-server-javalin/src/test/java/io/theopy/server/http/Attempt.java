package io.theopy.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that is tried, byte for byte as it is written here.
 *
 * @param name what is wrong with it
 * @param headers whole lines
 */
record Attempt(String name, String method, String path, List<String> headers, String body) {
    static Attempt get(String name, String... headers) {
        return new Attempt(name, "GET", "/v1/intents", List.of(headers), "");
    }

    static Attempt bearer(String name, String token) {
        return get(name, "Authorization: Bearer " + token);
    }

    Attempt at(String otherPath) {
        return new Attempt(name, method, otherPath, headers, body);
    }

    Attempt posting(String type, String otherBody) {
        List<String> lines = new ArrayList<>(headers);
        lines.add("Content-Type: " + type);
        return new Attempt(name, "POST", "/v1/chat", lines, otherBody);
    }

    /** What a server answers. */
    record Answer(int status, String head, JsonNode json) {}

    Answer at(TestServer server) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(line -> request.append(line).append("\r\n"));
        request.append("Content-Length: ")
                .append(body.length())
                .append("\r\nConnection: close\r\n\r\n")
                .append(body);
        try (RawClient client = new RawClient(server)) {
            String answer = client.send(request.toString()).readAll();
            int end = answer.indexOf("\r\n\r\n");
            String head = answer.substring(0, end);
            return new Answer(
                    Integer.parseInt(head.split(" ")[1]),
                    head,
                    WireJson.parse(answer.substring(end + 4).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
