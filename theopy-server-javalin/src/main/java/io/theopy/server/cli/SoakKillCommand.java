package io.theopy.server.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.DatabaseAddress;
import io.theopy.server.soak.KillSoak;
import io.theopy.server.soak.SoakReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code soak kill}: kills servers while users write, and counts what happened. */
@Command(
        name = "kill",
        description = "Kill servers while users write: nothing acknowledged may be lost, nothing happen twice.")
final class SoakKillCommand extends BaseCommand {
    private static final NumberRange RUNS = new NumberRange(1, 100_000);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many kills (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Decides when (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "An empty database (user and password from THEOPY_DB_USER and THEOPY_DB_PASSWORD); "
                    + "an H2 file of its own unless given.")
    private String url = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    SoakKillCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int run(Terminal terminal) throws InterruptedException, IOException {
        RUNS.require(spec, "--runs", runs);
        Path folder = Files.createTempDirectory("theopy-soak-");
        try {
            SoakReport report = new KillSoak(address(folder), seed, terminal::note).run(runs);
            print(terminal, report);
            return report.holds() ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private DatabaseAddress address(Path folder) {
        return url.isEmpty()
                ? new DatabaseAddress("jdbc:h2:file:" + folder.resolve("ledger"), "sa", "")
                : new DatabaseAddress(
                        url,
                        invocation().settings().get("THEOPY_DB_USER").orElse(url.startsWith("jdbc:h2:") ? "sa" : ""),
                        invocation().settings().get("THEOPY_DB_PASSWORD").orElse(""));
    }

    private void print(Terminal terminal, SoakReport report) {
        if (json) {
            ObjectNode object = JsonNodeFactory.instance
                    .objectNode()
                    .put("holds", report.holds())
                    .put("kills", report.kills())
                    .put("requests", report.requests())
                    .put("effects", report.effects())
                    .put("audited", report.audited());
            ObjectNode answers = object.putObject("answers");
            report.answers().forEach(answers::put);
            report.problems().forEach(object.putArray("problems")::add);
            terminal.json(object);
            return;
        }
        terminal.line(report.kills() + " kills, " + report.requests() + " writes asked for, answers " + report.answers()
                + ", " + report.effects() + " effects in Teepy, " + report.audited() + " audit records");
        report.problems().forEach(terminal::line);
        terminal.line(
                report.holds()
                        ? "Nothing acknowledged was lost, nothing happened twice."
                        : "The promise does not hold (seed " + seed + ").");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
