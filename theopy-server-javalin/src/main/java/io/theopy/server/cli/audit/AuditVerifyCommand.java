package io.theopy.server.cli.audit;

import io.theopy.audit.AuditFile;
import io.theopy.audit.AuditVerdict;
import io.theopy.audit.AuditVerifier;
import io.theopy.audit.anchor.Anchors;
import io.theopy.audit.anchor.FileSpan;
import io.theopy.server.cli.audit.AnchorOptions.Chosen;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.DayOrTimeOption;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.config.StorageConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify}: whether the record of what was done is whole and unaltered. */
@Command(
        name = "verify",
        description = {
            "Recompute the audit log's chain of hashes, in the database or in an exported file, and compare it with "
                    + "anchors, which show records that are missing at its ends.",
            "Exit: 0 it holds, 1 it does not; the first bad record is named."
        })
public final class AuditVerifyCommand extends BaseCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An exported file; the database when left out.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private AnchorOptions anchoring = new AnchorOptions();

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = DayOrTimeOption.Converter.class,
            description = "With FILE and --anchor: from when on it has to hold all records, as it was exported; from "
                    + "the beginning when left out.")
    private Optional<DayOrTimeOption> since = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            converter = DayOrTimeOption.Converter.class,
            description = "Likewise, up to when: what it was exported until, or when it was exported; up to the newest "
                    + "anchor when left out.")
    private Optional<DayOrTimeOption> until = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public AuditVerifyCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        if (anchoring.areContradictory()) {
            throw new ParameterException(spec.commandLine(), "say either --anchor or --no-anchor");
        }
        AuditReport report = file.isPresent() ? ofFile(file.get()) : ofDatabase();
        if (json) {
            report.printJson(terminal);
        } else {
            report.print(terminal);
        }
        return report.verdict().holds() ? 0 : 1;
    }

    private AuditReport ofDatabase() {
        if (since.isPresent() || until.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--since and --until are for an exported file");
        }
        ServerConfig config = invocation().config();
        StorageConfig storage = config.durable().storage();
        Optional<Chosen> anchors = anchoring.namedOr(
                storage.anchorFile(), storage.anchors().named().isPresent());
        try (AuditDatabase database = AuditDatabase.open(config)) {
            AuditVerdict verdict = AuditVerifier.verify(
                    database.trail(), anchors.map(Chosen::anchors).orElseGet(Anchors::none));
            return new AuditReport(database.label(), verdict, anchors);
        }
    }

    private AuditReport ofFile(Path exported) {
        Optional<Chosen> anchors = anchoring.named();
        if (anchors.isEmpty() && (since.isPresent() || until.isPresent())) {
            throw new ParameterException(spec.commandLine(), "--since and --until need --anchor to compare with");
        }
        try (InputStream in = Files.newInputStream(exported)) {
            AuditVerdict verdict = anchors.isEmpty()
                    ? AuditFile.verify(in)
                    : AuditFile.verify(in, anchors.get().anchors(), span());
            return new AuditReport(exported.toString(), verdict, anchors);
        } catch (IOException e) {
            throw new CommandFailedException(exported + " cannot be read; name a file that `audit export` wrote", e);
        }
    }

    private FileSpan span() {
        ZoneId zone = invocation().config().zone();
        return new FileSpan(since.map(when -> when.in(zone)), until.map(when -> when.in(zone)));
    }
}
