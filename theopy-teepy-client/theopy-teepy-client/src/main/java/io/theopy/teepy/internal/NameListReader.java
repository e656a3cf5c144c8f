package io.theopy.teepy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.action.ActionOutcome;
import io.theopy.meaning.DirectoryEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a whole list of names from Teepy, page by page. Thread-safe. */
final class NameListReader {
    private static final int PAGE_SIZE = 200;
    private static final int MOST_PAGES = 250;

    private final TeepyHttp http;
    private final TeepyConfig config;

    NameListReader(TeepyHttp http, TeepyConfig config) {
        this.http = http;
        this.config = config;
    }

    /** All entries of {@code path} in Teepy's order, or nothing when a page could not be had. */
    Optional<List<DirectoryEntry>> read(String path) {
        String requestId = "names-" + UUID.randomUUID();
        List<DirectoryEntry> entries = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Optional<JsonNode> body = page(path, page, requestId);
            if (body.isEmpty() || !body.get().path("items").isArray()) {
                return Optional.empty();
            }
            JsonNode items = body.get().path("items");
            items.forEach(item -> entry(item).ifPresent(entries::add));
            if (items.size() < PAGE_SIZE) {
                return Optional.of(List.copyOf(entries));
            }
        }
        return Optional.of(List.copyOf(entries));
    }

    private Optional<JsonNode> page(String path, int page, String requestId) {
        Map<String, String> query = Map.of("page", Integer.toString(page), "size", Integer.toString(PAGE_SIZE));
        Duration budget = config.callTimeout();
        Exchange exchange = Exchange.read(path, query, config.serviceUser(), requestId, budget);
        ActionOutcome outcome = OutcomeMapping.of(http.exchange(exchange), false);
        return outcome instanceof ActionOutcome.Done done && done.body() instanceof ObjectNode
                ? Optional.of(done.body())
                : Optional.empty();
    }

    private static Optional<DirectoryEntry> entry(JsonNode item) {
        String id = item.path("id").asText("");
        String name = item.path("name").asText("").strip();
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DirectoryEntry(id, name, item.path("city").asText("")));
    }
}
