package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.meaning.ProposedIntent;

/** How things that a lookup found are called, for a user who chooses one. */
@FunctionalInterface
public interface ItemNames {
    String of(ProposedIntent intent, JsonNode item, Understood turn);
}
