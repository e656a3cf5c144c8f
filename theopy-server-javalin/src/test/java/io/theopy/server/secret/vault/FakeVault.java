package io.theopy.server.secret.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A Vault over HTTP, with the answers of a real one (1.17): a key-value engine of version 2, tokens, AppRole. */
public final class FakeVault extends Dispatcher implements AutoCloseable {
    /** What may be wrong with it. */
    public enum Mood {
        WELL,
        SEALED,
        STANDBY,
        ELSEWHERE,
        BROKEN,
        SLOW,
        GARBAGE,
        PAGE,
        ENDLESS,
        HANGS_UP,
        FORBIDDEN,
        VERSION_1,
        NOT_THERE,
        DELETED,
        NO_FIELD,
        EMPTY_FIELD,
        FIELD_IS_OBJECT
    }

    private final MockWebServer server = new MockWebServer();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> fields = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;
    private volatile int leaseSeconds = 3600;
    private volatile boolean renews = true;
    private final String secretId = "secret-id-canary";
    private volatile int logins;

    public FakeVault() {
        server.setDispatcher(this);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return server.url("/").toString();
    }

    public FakeVault with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public FakeVault letIn(String token) {
        tokens.add(token);
        return this;
    }

    public void is(Mood now) {
        mood = now;
    }

    void leases(int seconds, boolean areRenewed) {
        leaseSeconds = seconds;
        renews = areRenewed;
    }

    void takeBackTokens() {
        tokens.clear();
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String path = String.valueOf(request.getUrl().encodedPath());
        calls.add(request.getMethod() + " " + path
                + Optional.ofNullable(request.getHeaders().get("X-Vault-Namespace"))
                        .map(name -> " in " + name)
                        .orElse(""));
        Optional<MockResponse> trouble = trouble();
        if (trouble.isPresent()) {
            return trouble.get();
        }
        String token = String.valueOf(request.getHeaders().get("X-Vault-Token"));
        if (path.equals("/v1/auth/approle/login")) {
            return login(request);
        }
        if (!tokens.contains(token) || mood == Mood.FORBIDDEN) {
            return error(403, "permission denied");
        }
        return switch (path) {
            case "/v1/auth/token/lookup-self" ->
                ok("{\"data\":{\"id\":\"" + token + "\",\"ttl\":" + leaseSeconds + ",\"renewable\":true}}");
            case "/v1/auth/token/renew-self" -> renews ? ok(auth(token)) : error(400, "lease expired or not renewable");
            case "/v1/secret/data/theopy" -> secret();
            default -> error(404);
        };
    }

    private Optional<MockResponse> trouble() {
        return Optional.ofNullable(
                switch (mood) {
                    case SEALED -> error(503, "Vault is sealed");
                    case STANDBY -> error(429);
                    case BROKEN -> error(500, "internal error " + all());
                    case ELSEWHERE ->
                        new MockResponse.Builder()
                                .code(307)
                                .setHeader("Location", "http://127.0.0.1:1/v1/x")
                                .build();
                    case SLOW ->
                        new MockResponse.Builder()
                                .body("{}")
                                .headersDelay(600, TimeUnit.MILLISECONDS)
                                .build();
                    case GARBAGE -> ok("{\"data\":{\"data\":{\"token\":\"" + all() + "\",,,");
                    case PAGE ->
                        new MockResponse.Builder()
                                .code(200)
                                .setHeader("Content-Type", "text/html")
                                .body("<html>" + all() + "</html>")
                                .build();
                    case ENDLESS -> ok("[\"" + all() + "\"" + ",1".repeat(600_000) + "]");
                    case HANGS_UP ->
                        new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build();
                    default -> null;
                });
    }

    /** All that must not be seen, where a careless client would show it. */
    private String all() {
        return String.join(" ", new HashSet<>(fields.values())) + " " + String.join(" ", tokens);
    }

    private MockResponse secret() {
        String metadata = "\"metadata\":{\"version\":3,\"destroyed\":false,\"deletion_time\":\"\"}";
        return switch (mood) {
            case VERSION_1 -> ok("{\"data\":" + object() + ",\"lease_duration\":2764800}");
            case NOT_THERE -> error(404);
            case DELETED ->
                new MockResponse.Builder()
                        .code(404)
                        .body("{\"data\":{\"data\":null,\"metadata\":{\"version\":3,"
                                + "\"deletion_time\":\"2026-11-01T00:00:00Z\"}}}")
                        .build();
            case NO_FIELD -> ok("{\"data\":{\"data\":{\"other\":\"x\"}," + metadata + "}}");
            case EMPTY_FIELD -> ok("{\"data\":{\"data\":{\"token\":\"\"}," + metadata + "}}");
            case FIELD_IS_OBJECT -> ok("{\"data\":{\"data\":{\"token\":" + object() + "}," + metadata + "}}");
            default -> ok("{\"data\":{\"data\":" + object() + "," + metadata + "}}");
        };
    }

    private String object() {
        return json.valueToTree(fields).toString();
    }

    private MockResponse login(RecordedRequest request) {
        try {
            JsonNode body = json.readTree(request.getBody().toByteArray());
            if (!body.path("role_id").asText().equals("role-1")
                    || !body.path("secret_id").asText().equals(secretId)) {
                return error(400, "invalid role or secret ID");
            }
        } catch (IOException e) {
            return error(400, "failed to parse JSON input");
        }
        String token = "hvs.login-canary-" + ++logins;
        tokens.add(token);
        return ok(auth(token));
    }

    private String auth(String token) {
        return "{\"auth\":{\"client_token\":\"" + token + "\",\"lease_duration\":" + leaseSeconds + ",\"renewable\":"
                + renews + "}}";
    }

    private static MockResponse ok(String body) {
        return new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private MockResponse error(int status, String... errors) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(json.valueToTree(Map.of("errors", errors)).toString())
                .build();
    }

    @Override
    public void close() {
        super.close();
        server.close();
    }
}
