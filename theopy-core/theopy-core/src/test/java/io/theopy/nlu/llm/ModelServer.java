package io.theopy.nlu.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stand-in for a model's endpoint on the loopback, which answers whatever the test wants and notes what it is asked. */
final class ModelServer implements AutoCloseable {
    /** How one question is answered. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A question as it came. */
    record Asked(Headers headers, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = text(500, "");

    ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                asked.add(new Asked(exchange.getRequestHeaders(), new String(body, StandardCharsets.UTF_8)));
                answer.to(exchange);
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    void answers(Answer next) {
        answer = next;
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    static Answer text(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** A completion that calls one tool. */
    static Answer call(String tool, String arguments) {
        return text(200, completion(toolCall(tool, arguments)));
    }

    static JsonNode toolCall(String tool, String arguments) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return json.objectNode()
                .put("id", "call_1")
                .put("type", "function")
                .set("function", json.objectNode().put("name", tool).put("arguments", arguments));
    }

    static String completion(JsonNode... calls) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ArrayNode toolCalls = json.arrayNode().addAll(List.of(calls));
        ArrayNode choices = json.arrayNode()
                .add(json.objectNode()
                        .put("index", 0)
                        .put("finish_reason", "tool_calls")
                        .set(
                                "message",
                                json.objectNode()
                                        .put("role", "assistant")
                                        .putNull("content")
                                        .set("tool_calls", toolCalls)));
        return json.objectNode()
                .put("object", "chat.completion")
                .set("choices", choices)
                .toString();
    }
}
