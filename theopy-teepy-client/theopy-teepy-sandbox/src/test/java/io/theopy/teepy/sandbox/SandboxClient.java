package io.theopy.teepy.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A sandbox and a plain HTTP client to ask it with. */
public final class SandboxClient implements AutoCloseable {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** A Wednesday. */
    static final Clock NOON =
            Clock.fixed(LocalDateTime.of(2025, 11, 12, 12, 0).atZone(PARIS).toInstant(), PARIS);

    private static final ObjectMapper JSON = new ObjectMapper();

    public final TeepySandbox sandbox;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private SandboxClient(TeepySandbox sandbox) {
        this.sandbox = sandbox;
    }

    static SandboxClient start() {
        return start(SandboxConfig.defaults().withClock(NOON));
    }

    static SandboxClient start(SandboxConfig config) {
        return new SandboxClient(TeepySandbox.start(config));
    }

    /** What came back. */
    public record Reply(int status, Map<String, String> headers, String text) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        String at(String pointer) {
            return json().at(pointer).asText();
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    Reply get(String path) {
        return get("admin", path);
    }

    Reply get(String user, String path) {
        return send(request("GET", path, headers(user), ""));
    }

    Reply post(String path, String json) {
        return write("admin", "POST", path, json, newKey());
    }

    Reply patch(String path, String json) {
        return write("admin", "PATCH", path, json, newKey());
    }

    Reply write(String user, String method, String path, String json, String key) {
        Map<String, String> headers = headers(user);
        headers.put("Idempotency-Key", key);
        headers.put("Content-Type", "application/json");
        return send(request(method, path, headers, json));
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    public Map<String, String> headers(String user) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + sandbox.token());
        headers.put("X-Acting-User", user);
        return headers;
    }

    public HttpRequest request(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    /** Sends it, and holds the answer against the published description. */
    public Reply send(HttpRequest request) {
        try {
            return trySend(request);
        } catch (IOException closedMeanwhile) {
            // After a refusal the server may close a connection that this client still keeps for reuse.
            return sendOnFreshConnection(request, closedMeanwhile);
        }
    }

    private Reply sendOnFreshConnection(HttpRequest request, IOException first) {
        try {
            return trySend(request);
        } catch (IOException e) {
            e.addSuppressed(first);
            throw new UncheckedIOException(e);
        }
    }

    public Reply trySend(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            Reply reply = new Reply(response.statusCode(), headers, response.body());
            Description.get().check(request.method(), request.uri().getPath(), reply);
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Waits until something has happened on another thread. */
    public void until(BooleanSupplier happened) {
        try {
            while (!happened.getAsBoolean()) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
