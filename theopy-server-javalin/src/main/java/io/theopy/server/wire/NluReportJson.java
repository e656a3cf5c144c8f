package io.theopy.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.eval.NluMistake;
import io.theopy.eval.NluReport;
import io.theopy.eval.NluScores;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An evaluation of understanding as JSON: shares from 0 to 1 with four decimals, counts, microseconds. */
public final class NluReportJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NluReportJson() {}

    public static ObjectNode of(NluReport report, boolean withMistakes) {
        ObjectNode json = NODES.objectNode();
        add(json, report.overall());
        ObjectNode languages = json.putObject("languages");
        new TreeMap<>(report.byLanguage())
                .forEach((language, scores) -> add(languages.putObject(language.code()), scores));
        if (withMistakes) {
            ArrayNode mistakes = json.putArray("errors");
            report.mistakes().forEach(mistake -> add(mistakes.addObject(), mistake));
        }
        return json;
    }

    private static void add(ObjectNode json, NluScores scores) {
        json.put("examples", scores.examples());
        json.put("intent_accuracy", rounded(scores.intentAccuracy()));
        json.put("slot_precision", rounded(scores.slotPrecision()));
        json.put("slot_recall", rounded(scores.slotRecall()));
        json.put("slot_f1", rounded(scores.slotF1()));
        json.put("exact", rounded(scores.exact()));
        if (scores.oosRecall().isPresent()) {
            json.put("oos_recall", rounded(scores.oosRecall().getAsDouble()));
        } else {
            json.putNull("oos_recall");
        }
        json.put("wrong_actions", scores.wrongActions());
        json.put("clarifications", scores.clarifications());
        if (scores.askedWrites().isPresent()) {
            json.put("asked_writes", rounded(scores.askedWrites().getAsDouble()));
        } else {
            json.putNull("asked_writes");
        }
        json.put("micros_p50", Math.round(10 * scores.microsP50()) / 10.0);
        json.put("micros_p99", Math.round(10 * scores.microsP99()) / 10.0);
    }

    private static void add(ObjectNode json, NluMistake mistake) {
        json.put("line", mistake.example().line());
        json.put("text", mistake.example().text());
        json.put("expected_intent", mistake.example().intent().orElse(null));
        addValues(json.putObject("expected"), mistake.example().entities());
        json.put("intent", mistake.understood().map(u -> u.intent()).orElse(null));
        addValues(
                json.putObject("slots"),
                mistake.understood().map(u -> u.values()).orElseGet(Map::of));
        json.put("verdict", mistake.verdict().name().toLowerCase(Locale.ROOT));
        json.put("wrong_action", mistake.wrongAction());
    }

    private static void addValues(ObjectNode json, Map<String, String> values) {
        new TreeMap<>(values).forEach(json::put);
    }

    static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
