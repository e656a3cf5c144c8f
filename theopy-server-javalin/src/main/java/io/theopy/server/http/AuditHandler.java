package io.theopy.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.audit.AuditReader;
import io.theopy.audit.AuditRecord;
import io.theopy.server.wire.AuditRecordJson;
import io.theopy.turn.Caller;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/audit}: the record of what was done, the newest first, for administrators. */
final class AuditHandler implements Handler {
    private static final String SCOPE = "admin:read";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final AuditReader trail;
    private final Caller caller;

    AuditHandler(AuditReader trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @Override
    public void handle(Context ctx) {
        if (!caller.may(SCOPE)) {
            throw Problem.forbidden("the audit log is for administrators");
        }
        int limit = (int) number(ctx, "limit", MOST).orElse((long) USUAL).longValue();
        long before = number(ctx, "before", Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<AuditRecord> found = trail.before(before, limit);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode records = json.putArray("records");
        found.forEach(each -> records.add(AuditRecordJson.of(each)));
        if (found.size() == limit && found.get(limit - 1).sequence() > 1) {
            json.put("next_before", found.get(limit - 1).sequence());
        }
        Answers.json(ctx, json);
    }

    private static Optional<Long> number(Context ctx, String name, long most) {
        Optional<String> text = Address.parameter(ctx, name);
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
