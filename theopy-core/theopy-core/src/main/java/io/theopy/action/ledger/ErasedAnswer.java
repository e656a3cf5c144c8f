package io.theopy.action.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.codec.StoredJson;
import io.theopy.turn.Outcome;
import java.util.Optional;

/**
 * What is kept of a stored answer that was erased: that there was one, so that its request is not run again. Whoever sends
 * that again is told so. Stateless.
 */
final class ErasedAnswer {
    private static final String DETAIL = "the answer was erased at its user's wish; nothing is done again";

    private ErasedAnswer() {}

    /** Whether {@code answer} is of that session, and holds anything yet. */
    static boolean isToErase(String answer, Optional<String> sessionId) {
        Optional<JsonNode> json = read(answer);
        boolean isErased = json.map(read -> read.path("outcome").path("detail").asText())
                .filter(DETAIL::equals)
                .isPresent();
        return !isErased
                && sessionId
                        .map(wanted -> json.map(
                                        read -> read.path("sessionId").asText().equals(wanted))
                                .orElse(false))
                        .orElse(true);
    }

    /** What {@code answer} becomes. */
    static String of(String turnId, String answer) {
        Optional<JsonNode> json = read(answer);
        ObjectNode erased = StoredJson.object()
                .put("v", 1)
                .put("turnId", turnId)
                .put("sessionId", field(json, "sessionId", ""))
                .put("said", "");
        erased.putObject("outcome")
                .put("kind", "Failed")
                .put("stage", Outcome.Failed.RECORDS)
                .put("detail", DETAIL)
                .put("retryable", false);
        erased.putObject("reply")
                .put("text", DETAIL)
                .put("language", field(json.map(read -> read.path("reply")), "language", "en"))
                .put("aloud", "");
        erased.putObject("timings").putObject("stages");
        erased.putArray("news");
        return StoredJson.write(erased);
    }

    private static String field(Optional<JsonNode> json, String name, String otherwise) {
        return json.map(read -> read.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .orElse(otherwise);
    }

    private static Optional<JsonNode> read(String answer) {
        try {
            return Optional.of(StoredJson.read(answer));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
