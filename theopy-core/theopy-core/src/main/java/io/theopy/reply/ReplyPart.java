package io.theopy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.meaning.ProposedIntent;
import io.theopy.turn.Outcome;
import java.util.Optional;

/**
 * One of several commands that a reply speaks of.
 *
 * @param found what its lookup found
 * @param outcome how it ended; empty as long as it is asked about
 */
public record ReplyPart(ProposedIntent intent, Optional<JsonNode> found, Optional<Outcome> outcome) {}
