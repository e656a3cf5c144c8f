package io.theopy.teepy.sandbox.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.theopy.teepy.sandbox.fault.ActiveFaults;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.teepy.sandbox.internal.route.ApiJson;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The faults as JSON, for {@code /_sandbox/faults}. */
final class FaultsJson {
    private static final Set<String> FIELDS = Set.of("kind", "target", "times", "rate", "delay_ms", "status");

    private FaultsJson() {}

    static Map<String, Object> show(ActiveFaults faults) {
        return Map.of("faults", faults.active().stream().map(FaultsJson::show).toList());
    }

    private static Map<String, Object> show(Fault fault) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", fault.kind().name().toLowerCase(Locale.ROOT));
        shown.put("target", fault.target().name().toLowerCase(Locale.ROOT));
        fault.times().ifPresent(times -> shown.put("times", times));
        shown.put("rate", fault.rate());
        shown.put("delay_ms", fault.delay().toMillis());
        shown.put("status", fault.status());
        return shown;
    }

    /** Replaces the faults by those in the body, all or none. */
    static void replace(Context ctx, ActiveFaults faults) {
        ObjectNode body = ApiJson.readObject(BoundedBody.read(ctx));
        JsonNode list = body.get("faults");
        if (list == null || !list.isArray() || body.size() != 1) {
            throw new ApiProblem(ProblemType.VALIDATION, "the body is {\"faults\": [...]}, an empty list for none");
        }
        List<Fault> read = new ArrayList<>();
        list.forEach(node -> read.add(read(node)));
        faults.set(read);
    }

    private static Fault read(JsonNode node) {
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new ApiProblem(ProblemType.VALIDATION, "a fault has no field " + name + "; it has " + FIELDS);
            }
        });
        try {
            Fault fault = Fault.of(Fault.Kind.valueOf(upper(node, "kind", "")));
            fault = fault.target(
                    Fault.Target.valueOf(upper(node, "target", fault.target().name())));
            fault = fault.rate(value(node, "rate", JsonNode::isNumber, JsonNode::asDouble, fault.rate()));
            long millis = fault.delay().toMillis();
            fault = fault.delay(
                    Duration.ofMillis(value(node, "delay_ms", JsonNode::canConvertToLong, JsonNode::asLong, millis)));
            fault = fault.status(value(node, "status", JsonNode::canConvertToInt, JsonNode::asInt, fault.status()));
            return node.has("times")
                    ? fault.times(value(node, "times", JsonNode::canConvertToInt, JsonNode::asInt, 0))
                    : fault;
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(ProblemType.VALIDATION, "not a fault: " + node + " (" + e.getMessage() + ")");
        }
    }

    private static String upper(JsonNode node, String name, String otherwise) {
        return value(node, name, JsonNode::isTextual, JsonNode::asText, otherwise)
                .toUpperCase(Locale.ROOT);
    }

    private static <T> T value(
            JsonNode node, String name, Function<JsonNode, Boolean> fits, Function<JsonNode, T> read, T otherwise) {
        JsonNode value = node.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!fits.apply(value)) {
            throw new IllegalArgumentException(name + " is of the wrong type");
        }
        return read.apply(value);
    }
}
