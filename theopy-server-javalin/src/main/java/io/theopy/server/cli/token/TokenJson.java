package io.theopy.server.cli.token;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.auth.token.ApiToken;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Writes what is known of an API token, which is not the token. Stateless. */
final class TokenJson {
    private TokenJson() {}

    static ObjectNode of(ApiToken token, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", token.id());
        json.put("user", token.grant().userId());
        json.put("role", token.grant().role());
        token.grant().scopes().ifPresent(scopes -> add(json.putArray("scopes"), scopes));
        json.put("label", token.label());
        json.put("state", token.stateAt(now));
        json.put("created", token.created().toString());
        json.put("expires", token.grant().expires().toString());
        token.revoked().ifPresent(time -> json.put("revoked", time.toString()));
        token.lastUsed().ifPresent(time -> json.put("last_used", time.toString()));
        return json;
    }

    private static void add(ArrayNode array, Set<String> scopes) {
        new TreeSet<>(scopes).forEach(array::add);
    }
}
