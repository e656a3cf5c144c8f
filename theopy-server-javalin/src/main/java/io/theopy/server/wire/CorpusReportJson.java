package io.theopy.server.wire;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.eval.CorpusReport;

/** An evaluation on a corpus as JSON: shares from 0 to 1, counts, microseconds, seconds; what is unknown is left out. */
public final class CorpusReportJson {
    private CorpusReportJson() {}

    public static ObjectNode of(CorpusReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        report.figures()
                .forEach((name, value) -> json.set(
                        name,
                        value instanceof Integer count
                                ? IntNode.valueOf(count)
                                : DoubleNode.valueOf(value.doubleValue())));
        return json;
    }
}
