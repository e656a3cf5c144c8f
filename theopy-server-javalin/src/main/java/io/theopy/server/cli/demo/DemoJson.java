package io.theopy.server.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.wire.TurnJson;
import java.util.List;

/** The demonstration as one JSON object. */
final class DemoJson {
    private DemoJson() {}

    static ObjectNode of(DemoReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ok", report.ok());
        ArrayNode turns = json.putArray("turns");
        report.turns().forEach(turn -> turns.add(turn(turn)));
        addAll(json.putArray("changes"), report.changes());
        addAll(json.putArray("problems"), report.problems());
        json.put("speech", report.speech().toString());
        return json;
    }

    private static ObjectNode turn(DemoTurn turn) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("input", turn.input());
        json.put("language", turn.result().reply().language().code());
        TurnJson.addUnderstanding(json, turn.result());
        addAll(json.putArray("sent"), turn.sent());
        turn.speech().ifPresent(file -> json.put("speech", file.toString()));
        json.set("timings_ms", TurnJson.timings(turn.result().timings()));
        return json;
    }

    private static void addAll(ArrayNode json, List<String> texts) {
        texts.forEach(json::add);
    }
}
