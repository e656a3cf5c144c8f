package io.theopy.server.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.theopy.action.ledger.KeyedTurn;
import io.theopy.memory.SessionCodec;
import io.theopy.server.privacy.Erased;
import io.theopy.server.privacy.PersonalExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is kept of one person as JSON, for that person and for those who run Theopy. */
public final class PersonalDataJson {
    private PersonalDataJson() {}

    /** @param sessionId of the conversation that it is about; empty for all */
    public static ObjectNode of(PersonalExport kept, Optional<String> sessionId) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("exported", kept.at().toString())
                .put("user_id", kept.userId());
        sessionId.ifPresent(id -> json.put("session_id", id));
        ArrayNode sessions = json.putArray("conversations");
        kept.conversations()
                .forEach(session ->
                        sessions.add(read(new String(SessionCodec.write(session), StandardCharsets.US_ASCII))));
        ArrayNode turns = json.putArray("turns");
        kept.turns().stream()
                .map(PersonalDataJson::turn)
                .filter(turn -> isOf(turn, sessionId))
                .forEach(turns::add);
        ArrayNode writes = json.putArray("writes");
        kept.writes().forEach(write -> writes.add(LedgerEntryJson.of(write)));
        ArrayNode audit = json.putArray("audit");
        kept.audit().forEach(each -> audit.add(AuditRecordJson.of(each)));
        return json;
    }

    public static ObjectNode of(Erased erased) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("conversations", erased.conversations())
                .put("answers_and_writes", erased.answersAndWrites())
                .put("audit_records", erased.auditRecords())
                .put("writes_left", erased.writesLeft());
    }

    private static ObjectNode turn(KeyedTurn turn) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("turn_id", turn.turnId())
                .put("key", turn.key().key())
                .put("began", turn.began().toString());
        turn.answer().ifPresent(answer -> json.set("answer", read(answer)));
        return json;
    }

    private static boolean isOf(ObjectNode turn, Optional<String> sessionId) {
        return sessionId
                .map(id -> turn.path("answer").path("sessionId").asText().equals(id))
                .orElse(true);
    }

    private static JsonNode read(String text) {
        try {
            return WireJson.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new TextNode(text);
        }
    }
}
