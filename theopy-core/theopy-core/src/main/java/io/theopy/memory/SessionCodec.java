package io.theopy.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.codec.MeaningJson;
import io.theopy.codec.StoredJson;
import io.theopy.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sessions as bytes for a memory store, and back: a store need not invent a format. JSON in ASCII with a version number
 * ({@code "v": 1}), by the rules of {@link StoredJson}: a newer Theopy of the same version may add fields, which this one
 * passes over. Stateless.
 */
public final class SessionCodec {
    private static final int VERSION = 1;

    private SessionCodec() {}

    /** The same session always gives the same bytes. */
    public static byte[] write(Session session) {
        Objects.requireNonNull(session, "session: give the one that is to be stored");
        ObjectNode json = StoredJson.object()
                .put("v", VERSION)
                .put("id", session.id())
                .put("version", session.version())
                .put("last_used", session.lastUsed().toString());
        session.language().ifPresent(language -> json.put("language", language.code()));
        session.lastReply().ifPresent(reply -> json.put("last_reply", reply));
        json.set("focus", MeaningJson.of(new TreeMap<>(session.focus())));
        session.undo().ifPresent(undo -> json.set("undo", MeaningJson.of(undo)));
        json.set("agenda", MeaningJson.of(session.agenda()));
        if (session.misses() > 0) {
            json.put("misses", session.misses());
        }
        session.pending().ifPresent(question -> json.set("pending", QuestionJson.of(question)));
        session.lastWrite().ifPresent(write -> json.set("last_write", of(write)));
        if (!session.talk().equals(Talk.none())) {
            json.set("talk", TalkJson.of(session.talk()));
        }
        return StoredJson.write(json).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The session that {@link #write} made these bytes of.
     *
     * @throws UnreadableSessionException when they are of another version, or were not written by this
     */
    public static Session read(byte[] stored) {
        Objects.requireNonNull(stored, "stored: give the bytes that write made");
        try {
            JsonNode json = StoredJson.read(new String(stored, StandardCharsets.UTF_8));
            mustBeOfThisVersion(StoredJson.number(json, "v"));
            return session(json);
        } catch (IllegalArgumentException e) {
            throw new UnreadableSessionException(
                    "a stored session can't be read, so it was altered or cut off: delete it from the memory store, the "
                            + "conversation begins anew",
                    e);
        }
    }

    private static void mustBeOfThisVersion(long version) {
        if (version != VERSION) {
            throw new UnreadableSessionException("a stored session has version " + version + " and this Theopy reads "
                    + VERSION + ": start the Theopy that wrote it, or delete the session from the memory store");
        }
    }

    private static Session session(JsonNode json) {
        return new Session(
                StoredJson.string(json, "id"),
                StoredJson.number(json, "version"),
                optional(json, "pending").map(QuestionJson::read),
                MeaningJson.slots(json.required("focus")),
                optional(json, "undo").map(MeaningJson::proposal),
                MeaningJson.proposals(json.required("agenda")),
                StoredJson.optionalString(json, "last_reply"),
                // One that is not spoken any more is detected anew.
                StoredJson.optionalString(json, "language").flatMap(Language::ofTag),
                optional(json, "last_write").map(SessionCodec::lastWrite),
                optional(json, "talk").map(TalkJson::read).orElseGet(Talk::none),
                json.hasNonNull("misses") ? (int) StoredJson.number(json, "misses") : 0,
                StoredJson.instant(json, "last_used"));
    }

    private static Optional<JsonNode> optional(JsonNode json, String field) {
        return json.hasNonNull(field) ? Optional.of(json.get(field)) : Optional.empty();
    }

    private static ObjectNode of(LastWrite write) {
        ObjectNode json = StoredJson.object();
        json.set("intent", MeaningJson.of(write.intent()));
        json.put("caller_id", write.callerId()).put("done", write.done().toString());
        write.found().ifPresent(found -> json.set("found", found));
        write.result().ifPresent(result -> json.set("result", result));
        return json;
    }

    private static LastWrite lastWrite(JsonNode json) {
        return new LastWrite(
                MeaningJson.proposal(json.required("intent")),
                StoredJson.string(json, "caller_id"),
                StoredJson.instant(json, "done"),
                Optional.ofNullable(json.get("found")),
                Optional.ofNullable(json.get("result")));
    }
}
