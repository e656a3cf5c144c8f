package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Action;
import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import java.util.List;
import java.util.Optional;

/**
 * A turn that did what it may.
 *
 * @param about what was understood
 * @param response what to say or ask
 * @param action what was carried out, if anything was
 * @param found what the lookup found
 * @param result what the ERP answered
 * @param parts what became of each where one yes was for several; else none
 */
public record Done(
        Decided decided,
        Optional<ProposedIntent> about,
        Move.Response response,
        Optional<Action> action,
        Optional<JsonNode> found,
        Optional<JsonNode> result,
        List<Done> parts) {
    /** What one action came to. */
    Done(
            Decided decided,
            Optional<ProposedIntent> about,
            Move.Response response,
            Optional<Action> action,
            Optional<JsonNode> found,
            Optional<JsonNode> result) {
        this(decided, about, response, action, found, result, List.of());
    }
}
