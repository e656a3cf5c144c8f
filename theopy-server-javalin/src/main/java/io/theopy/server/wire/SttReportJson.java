package io.theopy.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.eval.SttReport;
import io.theopy.eval.SttResult;
import io.theopy.eval.WordErrorRate;

/** An evaluation of recognition as JSON. */
public final class SttReportJson {
    private SttReportJson() {}

    public static ObjectNode of(SttReport report, boolean withMistakes) {
        WordErrorRate errors = report.errors();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("engine", report.engine());
        json.put("files", report.files());
        json.put("words", errors.words());
        json.put("wer", NluReportJson.rounded(errors.rate()));
        json.put("substitutions", errors.substitutions());
        json.put("insertions", errors.insertions());
        json.put("deletions", errors.deletions());
        json.put("exact_sentences", report.exactSentences());
        json.put("rtf", NluReportJson.rounded(report.realTimeFactor()));
        if (withMistakes) {
            ArrayNode mistakes = json.putArray("errors");
            report.results().stream().filter(r -> !r.isExact()).forEach(r -> add(mistakes.addObject(), r));
        }
        return json;
    }

    private static void add(ObjectNode json, SttResult result) {
        json.put("file", String.valueOf(result.sample().recording().getFileName()));
        json.put("said", result.sample().reference());
        json.put("heard", result.transcript().text());
    }
}
