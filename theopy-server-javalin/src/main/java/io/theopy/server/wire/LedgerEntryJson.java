package io.theopy.server.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerEntry;
import java.util.Locale;

/** A recorded write as JSON: how it stands, for the user who asked for it and for those who run Theopy. */
public final class LedgerEntryJson {
    private LedgerEntryJson() {}

    public static ObjectNode of(LedgerEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("turn_id", entry.turnId());
        json.put("session_id", entry.sessionId());
        json.put("state", state(entry.state()));
        json.put("intent", entry.proposal().intent());
        ObjectNode slots = json.putObject("slots");
        entry.proposal().values().forEach(slots::put);
        json.put("attempts", entry.attempts());
        json.put("recorded", entry.recorded().toString());
        json.put("changed", entry.changed().toString());
        if (!entry.state().isSettled()) {
            json.put("next_attempt", entry.due().toString());
        }
        if (entry.state().isSettled() && entry.mayHaveHappened()) {
            json.put("may_have_happened", true);
        }
        if (!entry.detail().isEmpty()) {
            json.put("detail", entry.detail());
        }
        entry.result().ifPresent(result -> json.set("result", result));
        return json;
    }

    /** One that was dropped although it cannot be read. */
    public static ObjectNode dropped(String key) {
        return JsonNodeFactory.instance.objectNode().put("key", key).put("state", state(EntryState.DROPPED));
    }

    /** The name on the wire: {@code queued}, {@code unknown}, {@code done}, ... */
    public static String state(EntryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
