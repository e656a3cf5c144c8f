package io.theopy.action.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.action.Evidence;
import io.theopy.codec.MeaningJson;
import io.theopy.codec.StoredJson;
import io.theopy.meaning.ProposedIntent;
import io.theopy.turn.Caller;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is stored of a write as JSON: proposal, evidence, caller and result, by the rules of {@link StoredJson}.
 * Stateless.
 */
final class LedgerJson {
    private LedgerJson() {}

    /** @throws LedgerException when it is nested too deeply to be read again */
    static String of(JsonNode json) {
        try {
            return StoredJson.write(json);
        } catch (IllegalArgumentException e) {
            throw new LedgerException("this cannot be stored as JSON: send it less deeply nested", e);
        }
    }

    static String of(ProposedIntent proposal) {
        return of(MeaningJson.of(proposal));
    }

    static String of(Evidence evidence) {
        ObjectNode json = StoredJson.object().put("sure", evidence.sure());
        evidence.consent().ifPresent(fingerprint -> json.put("consent", fingerprint));
        evidence.found().ifPresent(found -> json.set("found", found));
        return of(json);
    }

    static String of(Caller caller) {
        ObjectNode json = StoredJson.object()
                .put("id", caller.id())
                .put("role", caller.role().toUpperCase(Locale.ROOT));
        ArrayNode scopes = json.putArray("scopes");
        new TreeSet<>(caller.scopes()).forEach(scopes::add);
        return of(json);
    }

    static JsonNode json(String text) {
        return reading("result", text, json -> json);
    }

    static ProposedIntent proposal(String text) {
        return reading("proposal", text, MeaningJson::proposal);
    }

    static Evidence evidence(String text) {
        return reading(
                "evidence",
                text,
                json -> new Evidence(
                        StoredJson.bool(json, "sure"),
                        StoredJson.optionalString(json, "consent"),
                        Optional.ofNullable(json.get("found"))));
    }

    static Caller caller(String text) {
        return reading("caller", text, json -> {
            Set<String> scopes = new TreeSet<>();
            json.required("scopes").forEach(scope -> scopes.add(StoredJson.text(scope, "a scope")));
            return new Caller(StoredJson.string(json, "id"), StoredJson.string(json, "role"), scopes);
        });
    }

    private static <T> T reading(String what, String text, Function<JsonNode, T> reader) {
        try {
            return reader.apply(StoredJson.read(text));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    "a stored " + what + " cannot be read: it was altered, or written by a newer Theopy; take the "
                            + "write out of the ledger, or start the version that wrote it",
                    e);
        }
    }
}
