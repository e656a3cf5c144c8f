package io.theopy.action.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.ApiCall;
import io.theopy.intent.HttpMethod;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Answers that were read, the least used ones given up first, bounded in number and length. Thread-safe. */
final class AnswerStore {
    private static final int NODE = 16;

    private final GuardConfig.Cache limits;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    AnswerStore(GuardConfig.Cache limits) {
        this.limits = limits;
    }

    /** What an answer depends on: one caller never sees what another may read. */
    record Key(String caller, HttpMethod method, String path, SortedMap<String, String> query) {
        static Key of(String caller, ApiCall call) {
            return new Key(caller, call.method(), call.path(), call.query());
        }
    }

    private record Entry(JsonNode body, Freshness.Stamp stamp, Instant from, Instant until, int characters) {}

    /** The answer to {@code key}, as long as it is not too old and nothing was written since. */
    synchronized Optional<JsonNode> find(Key key, Freshness.Stamp now, Instant at) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        // An entry of the future was stored before the clock was set back.
        if (!entry.stamp.equals(now) || !at.isBefore(entry.until) || at.isBefore(entry.from)) {
            remove(key);
            return Optional.empty();
        }
        return Optional.of(entry.body.deepCopy());
    }

    void put(Key key, JsonNode body, Freshness.Stamp stamp, Instant from, Instant until) {
        int size = size(body);
        if (size > limits.characters() / 4) {
            return;
        }
        Entry entry = new Entry(body.deepCopy(), stamp, from, until, size);
        synchronized (this) {
            remove(key);
            entries.put(key, entry);
            characters += size;
            Iterator<Entry> oldest = entries.values().iterator();
            while (entries.size() > limits.entries() || characters > limits.characters()) {
                characters -= oldest.next().characters;
                oldest.remove();
            }
        }
    }

    private synchronized void remove(Key key) {
        Entry removed = entries.remove(key);
        if (removed != null) {
            characters -= removed.characters;
        }
    }

    private static int size(JsonNode node) {
        int size = NODE + (node.isTextual() ? node.textValue().length() : 0);
        for (JsonNode child : node) {
            size += size(child);
        }
        return size;
    }
}
