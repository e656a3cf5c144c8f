package io.theopy.server.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.theopy.audit.AuditRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A record of the audit log as JSON. */
public final class AuditRecordJson {
    private AuditRecordJson() {}

    public static ObjectNode of(AuditRecord written) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sequence", written.sequence());
        json.put("previous", written.previous());
        json.put("hash", written.hash());
        json.set("event", event(written.event()));
        return json;
    }

    /** Somebody may have altered it so that it is no JSON any more; it is to be seen all the same. */
    private static JsonNode event(String text) {
        try {
            return WireJson.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new TextNode(text);
        }
    }
}
