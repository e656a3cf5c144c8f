package io.theopy.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * Something that was just made or shown, which "it" and "them" may stand for.
 *
 * @param intent what made or showed it, which says in the catalogue what it is called
 * @param item what the system answered about it
 */
public record Thing(String intent, JsonNode item) {
    public Thing {
        Objects.requireNonNull(intent, "intent must not be null");
        Objects.requireNonNull(item, "item must not be null");
    }
}
