package io.theopy.server.cli;

import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.cli.demo.Demonstration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job on bundled recordings. */
@Command(
        name = "demo",
        description = {
            "Take recordings and French text through the whole pipeline, into a sandbox of its own.",
            "Exits with 0 only if the sandbox changed exactly as it should."
        })
final class DemoCommand extends BaseCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the spoken replies go; target/demo in Theopy's folder unless given.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--recordings",
            paramLabel = "DIR",
            description = "Where the recordings are; examples/audio in Theopy's folder unless given.")
    private Optional<Path> recordings = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DemoCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        Path from = recordings.orElseGet(() -> home().resolve("examples").resolve("audio"));
        if (!Files.isDirectory(from)) {
            throw new CommandFailedException(
                    "there is no folder " + from + "; name the one with the recordings with --recordings");
        }
        Consumer<String> lines = json ? line -> {} : terminal::line;
        Demonstration.Result result = Demonstration.run(
                invocation().config(),
                from,
                output.orElseGet(() -> home().resolve("target").resolve("demo")),
                lines);
        if (json) {
            terminal.json(result.json());
        }
        return result.ok() ? 0 : 1;
    }

    /** Theopy's folder, as the launcher says; the shorter way to it when it is here. */
    private static Path home() {
        Path home = Path.of(System.getProperty("theopy.home", "")).toAbsolutePath();
        Path here = Path.of("").toAbsolutePath();
        return home.startsWith(here) ? here.relativize(home) : home;
    }
}
