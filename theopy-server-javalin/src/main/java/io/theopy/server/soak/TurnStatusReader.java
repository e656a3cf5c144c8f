package io.theopy.server.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Asks a server what became of turns. */
final class TurnStatusReader {
    private static final Set<String> OPEN = Set.of("queued", "unknown", "sending", "running", "");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;

    TurnStatusReader(URI server) {
        this.server = server;
    }

    boolean isSettled(String turnId) {
        return !OPEN.contains(state(turnId));
    }

    /** Empty when it cannot be had. */
    String state(String turnId) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/turns/" + turnId))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return json.readTree(body).path("state").asText();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
