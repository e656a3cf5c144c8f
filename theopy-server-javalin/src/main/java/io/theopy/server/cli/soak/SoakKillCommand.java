package io.theopy.server.cli.soak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.NumberRange;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.soak.KillSoak;
import io.theopy.server.soak.SoakPostgres;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code soak kill}: kills servers while users write, and counts what happened. */
@Command(
        name = "kill",
        description = "Kill servers while users write: nothing acknowledged may be lost, nothing happen twice.")
public final class SoakKillCommand extends BaseCommand {
    private static final NumberRange RUNS = new NumberRange(1, 100_000);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many kills, 1 or more (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Decides when (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--db",
            paramLabel = "DB",
            defaultValue = "sqlite",
            description =
                    "sqlite: a file of its own (the default); postgres: a server of its own; or the address of an "
                            + "empty database (user and password from THEOPY_DB_USER and THEOPY_DB_PASSWORD).")
    private String db = "sqlite";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final Class<?> program;

    /** @param program the main class of the command line, which runs the servers that get killed */
    public SoakKillCommand(Invocation invocation, Class<?> program) {
        super(invocation);
        this.program = program;
    }

    @Override
    protected int run(Terminal terminal) throws InterruptedException, IOException {
        RUNS.require(spec, "--runs", runs);
        if (!db.equals("sqlite") && !db.equals("postgres") && !DatabaseAddress.isKnown(db)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--db must be sqlite, postgres, jdbc:sqlite:/path/to/file or jdbc:postgresql://host/database");
        }
        Path folder = Files.createTempDirectory("theopy-soak-");
        boolean holds = false;
        try {
            SoakReport report = soak(folder, terminal);
            holds = report.holds();
            print(terminal, report);
            return holds ? 0 : 1;
        } finally {
            if (holds) {
                delete(folder);
            } else {
                terminal.note("what the servers kept is left in " + folder);
            }
        }
    }

    private SoakReport soak(Path folder, Terminal terminal) throws InterruptedException, IOException {
        if (db.equals("postgres")) {
            try (SoakPostgres postgres = SoakPostgres.start(folder.resolve("postgres"))) {
                return soak(postgres.address(), terminal);
            }
        }
        return soak(
                db.equals("sqlite")
                        ? DatabaseAddress.in(folder)
                        : new DatabaseAddress(
                                db,
                                invocation().settings().get("THEOPY_DB_USER").orElse(""),
                                invocation()
                                        .settings()
                                        .get("THEOPY_DB_PASSWORD")
                                        .orElse("")),
                terminal);
    }

    private SoakReport soak(DatabaseAddress database, Terminal terminal) throws InterruptedException {
        terminal.note("on " + database + ", seed " + seed);
        return new KillSoak(program, database, seed, terminal::note).run(runs);
    }

    private void print(Terminal terminal, SoakReport report) {
        if (json) {
            ObjectNode object = JsonNodeFactory.instance
                    .objectNode()
                    .put("holds", report.holds())
                    .put("database", report.database())
                    .put("seed", report.seed())
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
        terminal.line(report.kills() + " kills on " + report.database() + " (seed " + report.seed() + "), "
                + report.requests() + " writes asked for, answers " + report.answers() + ", " + report.effects()
                + " effects in Teepy, " + report.audited() + " audit records");
        report.problems().forEach(terminal::line);
        terminal.line(
                report.holds()
                        ? "Nothing acknowledged was lost, nothing happened twice, nothing hung."
                        : "The promise does not hold (seed " + report.seed() + ").");
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
