package io.theopy.server.hostile;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.http.TestServer;
import io.theopy.server.http.TestTokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.LoggerFactory;

/** A server that callers of every role reach with tokens of their own, in front of a Teepy that is watched. */
final class HostileWorld implements AutoCloseable {
    static final List<String> ROLES = List.of("manager", "operator", "contractor");

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final WatchedTeepy teepy;
    private final TestServer server;
    private final Map<String, String> tokens = new HashMap<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicInteger said = new AtomicInteger();

    /** What came of one request. */
    record Answer(String requestId, int status, JsonNode body) {
        String outcome() {
            return body.path("outcome").asText();
        }
    }

    HostileWorld(Map<String, String> settings) throws IOException {
        this.teepy = new WatchedTeepy();
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(TestTokens.SETTINGS);
        all.putAll(Map.of(
                "TEEPY_API_URL", teepy.url(),
                "TEEPY_API_TOKEN", teepy.sandbox().token(),
                "THEOPY_TURNS_PER_MINUTE", "0"));
        log.start();
        ROOT.addAppender(log);
        this.server = TestServer.forTextWith(all);
        ROLES.forEach(role -> tokens.put(role, TestTokens.of(role)));
    }

    /** What was written to the log. */
    List<String> logged() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    WatchedTeepy teepy() {
        return teepy;
    }

    TestServer server() {
        return server;
    }

    /** One turn of a new conversation. */
    Answer say(String role, String language, String text) {
        return say(role, "session-" + said.get(), language, text);
    }

    Answer say(String role, String session, String language, String text) {
        return post(role, body(session, text).put("language", language).toString(), UnaryOperator.identity());
    }

    static ObjectNode body(String session, String text) {
        return JsonNodeFactory.instance.objectNode().put("session_id", session).put("text", text);
    }

    Answer post(String role, String json, UnaryOperator<Request.Builder> more) {
        String id = role + "-" + said.incrementAndGet();
        Request.Builder request = server.to("/v1/chat")
                .post(RequestBody.create(json, TestServer.JSON))
                .header("Authorization", "Bearer " + tokens.get(role))
                .header("X-Request-Id", id);
        try (Response response = server.call(more.apply(request))) {
            return new Answer(id, response.code(), TestServer.json(response));
        }
    }

    @Override
    public void close() {
        server.close();
        teepy.close();
        ROOT.detachAppender(log);
    }
}
