package io.theopy.server.cli.audit;

import io.theopy.audit.AuditFile;
import io.theopy.audit.AuditReader;
import io.theopy.audit.AuditVerdict;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit export}: the record of what was done, as a file that can be verified anywhere. */
@Command(
        name = "export",
        description =
                "Write the audit log, or the part between two days, as JSON lines that `audit verify` can verify.")
public final class AuditExportCommand extends BaseCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; standard output when left out.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--since", paramLabel = "DATE", description = "From this day on: 2025-11-01.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "Up to, and without, this day.")
    private Optional<LocalDate> until = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public AuditExportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            throw new ParameterException(spec.commandLine(), "--since must be a day before --until");
        }
        ServerConfig config = invocation().config();
        AuditVerdict written;
        try (AuditDatabase database = AuditDatabase.open(config)) {
            written = output.isPresent()
                    ? toFile(database.trail(), config.zone(), output.get())
                    : write(database.trail(), config.zone(), terminal.out());
        } catch (IOException e) {
            throw new CommandFailedException(
                    output.map(Path::toString).orElse("standard output") + " cannot be written to", e);
        }
        if (output.isEmpty()) {
            terminal.requireWritten();
        }
        if (written.holds()) {
            terminal.note(written.records() + " records written");
            return 0;
        }
        terminal.note("theopy: the audit log does not hold and is written up to there only: "
                + written.flaw().orElseThrow());
        return 1;
    }

    private AuditVerdict toFile(AuditReader trail, ZoneId zone, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return write(trail, zone, out);
        }
    }

    private AuditVerdict write(AuditReader trail, ZoneId zone, OutputStream out) throws IOException {
        Instant from = since.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MIN);
        Instant to = until.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MAX);
        return AuditFile.write(trail, from, to, out);
    }
}
