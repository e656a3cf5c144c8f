package com.example.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The titles and the members of the library, by the kinds that the catalogue declares. Read once: a real one asks again
 * after a while, and after a member was registered. Thread-safe.
 */
final class LibraryDirectory implements EntityDirectory {
    private final HttpClient http;
    private final URI library;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<DirectoryEntry>> known = new ConcurrentHashMap<>();

    LibraryDirectory(HttpClient http, URI library) {
        this.http = http;
        this.library = library;
    }

    @Override
    public List<DirectoryEntry> entries(EntityKind kind) {
        return switch (kind.name()) {
            case "book" -> known("/books", "title", "author");
            case "member" -> known("/members", "name", "town");
            default -> List.of();
        };
    }

    private List<DirectoryEntry> known(String path, String name, String detail) {
        List<DirectoryEntry> before = known.get(path);
        if (before != null) {
            return before;
        }
        List<DirectoryEntry> entries = read(path, name, detail);
        if (!entries.isEmpty()) {
            known.put(path, entries);
        }
        return entries;
    }

    /** Empty while the library cannot be asked: then names stay as they were said, and nothing is written with them. */
    private List<DirectoryEntry> read(String path, String name, String detail) {
        HttpRequest request = HttpRequest.newBuilder(library.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            JsonNode items = json.readTree(
                            http.send(request, BodyHandlers.ofString()).body())
                    .path("items");
            List<DirectoryEntry> entries = new ArrayList<>();
            items.forEach(item -> entries.add(new DirectoryEntry(
                    item.path("id").asText(),
                    item.path(name).asText(),
                    item.path(detail).asText())));
            return List.copyOf(entries);
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
