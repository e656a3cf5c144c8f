package io.theopy.memory;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.meaning.ProposedIntent;
import java.util.List;
import java.util.Objects;

/**
 * What was listed last, for "the second one" and "the rest".
 *
 * @param intent what listed it
 * @param items what the system answered, in the order in which it was told
 * @param total how many there are in the system, which may be more than it answered
 * @param from where what was told last begins
 * @param told where it ends: how many of them the user was told so far
 */
public record Listed(ProposedIntent intent, List<JsonNode> items, int total, int from, int told) {
    public Listed {
        Objects.requireNonNull(intent, "intent must not be null");
        Objects.requireNonNull(items, "items must not be null");
        items = List.copyOf(items);
    }

    /** The same after up to {@code more} of those that come next were told. */
    public Listed telling(int more) {
        return new Listed(intent, items, total, told, Math.min(items.size(), told + more));
    }

    /** What was told last, which is what can be pointed at. */
    public List<JsonNode> window() {
        return items.subList(from, told);
    }
}
