package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.audit.AuditReader;
import io.theopy.audit.AuditRecord;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestAddress;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.server.wire.AuditRecordJson;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/audit}: the record of what was done, the newest first, for administrators. */
public final class AuditHandler implements Handler {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final AuditReader trail;

    public AuditHandler(AuditReader trail) {
        this.trail = trail;
    }

    @Override
    public void handle(Context ctx) {
        int limit = (int) number(ctx, "limit", MOST).orElse((long) USUAL).longValue();
        long before = number(ctx, "before", Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<AuditRecord> found = trail.before(before, limit);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode records = json.putArray("records");
        found.forEach(each -> records.add(AuditRecordJson.of(each)));
        if (found.size() == limit && found.get(limit - 1).sequence() > 1) {
            json.put("next_before", found.get(limit - 1).sequence());
        }
        TurnResponses.json(ctx, json);
    }

    private static Optional<Long> number(Context ctx, String name, long most) {
        Optional<String> text = RequestAddress.parameter(ctx, name);
        return text.map(value -> {
            if (value.matches("[1-9][0-9]{0,17}") && Long.parseLong(value) <= most) {
                return Long.parseLong(value);
            }
            throw Problem.badField(
                    "invalid_field",
                    name,
                    name + " must be a whole number from 1" + (most == MOST ? " to " + MOST : ""));
        });
    }
}
