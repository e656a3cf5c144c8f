package io.theopy.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.server.auth.token.ApiToken;
import io.theopy.server.auth.token.JdbcTokenStore;
import io.theopy.server.auth.token.NewToken;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Somebody with an API token of a server that takes them. */
record TestCaller(TestServer server, String token) {
    static TestCaller of(TestServer server, String user, String role, String... scopes) {
        Optional<Set<String>> limit = scopes.length == 0 ? Optional.empty() : Optional.of(Set.of(scopes));
        Instant now = Instant.now();
        NewToken made = NewToken.of(new ApiToken.Grant(user, role, limit, now.plus(Duration.ofDays(1))), "", now);
        try {
            new JdbcTokenStore(server.stack().database().orElseThrow().sql()).add(made.kept());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestCaller(server, made.secret().reveal());
    }

    /** What a request answers. */
    record Answer(int status, JsonNode json, boolean replayed) {
        String outcome() {
            return json.path("outcome").asText();
        }
    }

    Answer get(String path) {
        return send(server.to(path));
    }

    Answer delete(String path) {
        return send(server.to(path).delete());
    }

    Answer post(String path, RequestBody body, String key) {
        return send(server.to(path).post(body).header("Idempotency-Key", key));
    }

    Answer say(String session, String text) {
        return send(server.to("/v1/chat").post(body(session, text)));
    }

    Answer say(String session, String text, String key) {
        return post("/v1/chat", body(session, text), key);
    }

    private static RequestBody body(String session, String text) {
        return RequestBody.create(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("session_id", session)
                        .put("text", text)
                        .toString(),
                TestServer.JSON);
    }

    Answer send(Request.Builder request) {
        try (Response response = server.call(request.header("Authorization", "Bearer " + token))) {
            return new Answer(
                    response.code(),
                    response.code() == 204 ? JsonNodeFactory.instance.objectNode() : TestServer.json(response),
                    response.header("Idempotency-Replayed") != null);
        }
    }
}
