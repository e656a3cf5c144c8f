package com.example.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The library's REST interface on a free port of this computer, over a {@link LibraryStock}. It stands in for the system
 * that you have. A write with an {@code Idempotency-Key} that was seen before is answered as it was then.
 */
public final class LibraryServer implements AutoCloseable {
    /** A write as it came in. */
    public record Write(String key, String user, String call) {}

    private record Answer(int status, JsonNode body) {}

    private final ObjectMapper json = new ObjectMapper();
    private LibraryStock stock = new LibraryStock();
    private final Map<String, Answer> answered = new HashMap<>();
    private final List<Write> writes = new CopyOnWriteArrayList<>();
    private final HttpServer http;

    private LibraryServer(HttpServer http) {
        this.http = http;
    }

    /** Starts with the stock that every library begins with. */
    public static LibraryServer start() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LibraryServer server = new LibraryServer(http);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The writes that came in, in order, those that were answered from memory included. */
    public List<Write> writes() {
        return List.copyOf(writes);
    }

    /** The stock as it was at the start. */
    public synchronized void reset() {
        stock = new LibraryStock();
        answered.clear();
        writes.clear();
    }

    /** How many loans are open. */
    public synchronized int openLoans() {
        return stock.loans(Map.of("status", "open")).path("total").asInt();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestMethod().equals("GET") ? read(exchange) : write(exchange);
            byte[] bytes = json.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer read(HttpExchange exchange) {
        return answer(
                exchange.getRequestURI().getPath(),
                parameters(exchange.getRequestURI()),
                "GET",
                json.createObjectNode());
    }

    private synchronized Answer write(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String user = exchange.getRequestHeaders().getFirst("X-Acting-User");
        if (key == null || user == null) {
            return new Answer(400, LibraryStock.problem("a write needs a key and a user"));
        }
        writes.add(new Write(key, user, exchange.getRequestMethod() + " " + path));
        Answer before = answered.get(key);
        if (before != null) {
            return before;
        }
        JsonNode body = json.readTree(exchange.getRequestBody());
        Answer answer = answer(
                path, Map.of(), exchange.getRequestMethod(), body.isMissingNode() ? json.createObjectNode() : body);
        answered.put(key, answer);
        return answer;
    }

    private Answer answer(String path, Map<String, String> query, String method, JsonNode body) {
        String[] parts = path.substring(1).split("/");
        try {
            JsonNode found = switch (method + " " + parts[0] + " " + parts.length) {
                case "GET books 1" -> stock.books();
                case "GET books 2" -> stock.book(parts[1]);
                case "GET members 1" -> stock.members();
                case "POST members 1" -> stock.register(body);
                case "GET loans 1" -> stock.loans(query);
                case "POST loans 1" -> stock.lend(body);
                case "PATCH loans 2" -> stock.extend(parts[1], body);
                case "POST loans 3" -> stock.takeBack(parts[1]);
                default -> LibraryStock.problem("there is no " + method + " " + path);
            };
            return new Answer(found.has("problem") ? 404 : 200, found);
        } catch (IllegalStateException e) {
            return new Answer(409, LibraryStock.problem(String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] sides = pair.split("=", 2);
                parameters.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
