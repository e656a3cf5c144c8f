package io.theopy.server.cli.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.audit.AuditVerdict;
import io.theopy.audit.anchor.Anchor;
import io.theopy.server.cli.audit.AnchorOptions.Chosen;
import io.theopy.server.cli.base.Terminal;
import java.util.Optional;

/**
 * The output of {@code audit verify}.
 *
 * @param where what was verified
 * @param anchors what it was compared with
 */
record AuditReport(String where, AuditVerdict verdict, Optional<Chosen> anchors) {
    void print(Terminal terminal) {
        if (verdict.holds()) {
            terminal.line("ok: " + verdict.records() + " records hold in " + where);
            terminal.line("the last one is " + verdict.last() + ", " + verdict.hash());
        } else {
            terminal.line("BROKEN: " + verdict.flaw().orElseThrow());
            terminal.line(verdict.records() + " records before that hold in " + where);
        }
        if (anchors.isPresent()) {
            terminal.line(
                    verdict.anchors() + " of " + anchors.get().anchors().all().size() + " anchors in "
                            + anchors.get().file() + " were found in it"
                            + newest().map(anchor -> "; the newest is record " + anchor.last() + " of " + anchor.at())
                                    .orElse(""));
            anchors.get().anchors().notes().forEach(note -> terminal.line("note: " + note));
        } else if (verdict.holds()) {
            terminal.line("no anchors were compared: records missing at either end may not show (docs/audit.md)");
        }
    }

    void printJson(Terminal terminal) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("holds", verdict.holds());
        report.put("records", verdict.records());
        report.put("last", verdict.last());
        report.put("hash", verdict.hash());
        report.put("flaw", verdict.flaw().orElse(null));
        report.put("anchors", verdict.anchors());
        report.put(
                "anchor_file", anchors.map(chosen -> chosen.file().toString()).orElse(null));
        report.put("newest_anchor", newest().map(Anchor::last).orElse(null));
        anchors.ifPresent(chosen -> chosen.anchors().notes().forEach(report.withArray("notes")::add));
        terminal.json(report);
    }

    private Optional<Anchor> newest() {
        return anchors.flatMap(chosen -> chosen.anchors().newest());
    }
}
