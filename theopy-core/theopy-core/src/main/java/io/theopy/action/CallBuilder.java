package io.theopy.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.HttpMethod;
import io.theopy.intent.Placeholders;
import io.theopy.meaning.SlotValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills a binding's placeholders with values, encoding what goes into the path. */
final class CallBuilder {
    private final Map<String, SlotValue> slots;
    private final Optional<JsonNode> found;

    CallBuilder(Map<String, SlotValue> slots, Optional<JsonNode> found) {
        this.slots = slots;
        this.found = found;
    }

    /** The call; empty when the path needs a value that is not there. */
    Optional<ApiCall> call(ActionBinding binding) {
        return path(binding.path())
                .map(path -> new ApiCall(binding.method(), path, fill(binding.query()), fill(binding.body())));
    }

    Optional<ApiCall> lookup(ActionBinding.Lookup lookup) {
        return path(lookup.path())
                .map(path -> new ApiCall(HttpMethod.GET, path, fill(lookup.query()), new TreeMap<>()));
    }

    private Optional<String> path(String template) {
        return Placeholders.fill(
                template, placeholder -> value(placeholder.name()).map(CallBuilder::encodeSegment));
    }

    private SortedMap<String, String> fill(Map<String, String> templates) {
        SortedMap<String, String> filled = new TreeMap<>();
        templates.forEach((name, template) ->
                Placeholders.fill(template, p -> value(p.name())).ifPresent(value -> filled.put(name, value)));
        return filled;
    }

    private Optional<String> value(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(slots.get(name)).map(SlotValue::value);
        }
        String owner = name.substring(0, dot);
        String field = name.substring(dot + 1);
        if (owner.equals("found")) {
            return found.map(f -> f.path(field)).filter(JsonNode::isValueNode).map(JsonNode::asText);
        }
        return Optional.ofNullable(slots.get(owner))
                .filter(v -> field.equals("id") && v.candidates().size() == 1)
                .map(v -> v.candidates().get(0).id());
    }

    private static String encodeSegment(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        // A segment of dots alone would climb the path.
        return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
    }
}
