package io.theopy.server.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.audit.AuditFile;
import io.theopy.audit.AuditVerdict;
import io.theopy.audit.AuditVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit verify}: whether the record of what was done is whole and unaltered. */
@Command(
        name = "verify",
        description = {
            "Recompute the audit log's chain of hashes, in the database or in an exported file.",
            "Exit: 0 it holds, 1 it does not; the first bad record is named."
        })
final class AuditVerifyCommand extends BaseCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An exported file; the database when left out.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    AuditVerifyCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int run(Terminal terminal) {
        if (file.isPresent()) {
            return report(terminal, file.get().toString(), verify(file.get()));
        }
        try (AuditDatabase database = AuditDatabase.open(invocation().config())) {
            return report(terminal, database.label(), AuditVerifier.verify(database.trail()));
        }
    }

    private static AuditVerdict verify(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return AuditFile.verify(in);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read; name a file that `audit export` wrote", e);
        }
    }

    private int report(Terminal terminal, String where, AuditVerdict verdict) {
        if (json) {
            ObjectNode report = JsonNodeFactory.instance.objectNode();
            report.put("holds", verdict.holds());
            report.put("records", verdict.records());
            report.put("last", verdict.last());
            report.put("hash", verdict.hash());
            report.put("flaw", verdict.flaw().orElse(null));
            terminal.json(report);
        } else if (verdict.holds()) {
            terminal.line("ok: " + verdict.records() + " records hold in " + where);
            terminal.line("the last one is " + verdict.last() + ", " + verdict.hash());
        } else {
            terminal.line("BROKEN: " + verdict.flaw().orElseThrow());
            terminal.line(verdict.records() + " records before that hold in " + where);
        }
        return verdict.holds() ? 0 : 1;
    }
}
