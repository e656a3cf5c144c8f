package io.theopy.server.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of Prometheus that tests need, where this machine has it. */
public record Tool(Path program) {
    private static final String HOW = "install Prometheus and Alertmanager: on Debian and Ubuntu apt-get install "
            + "prometheus prometheus-alertmanager, with Homebrew brew install prometheus alertmanager; .ci/run does it "
            + "by itself where it may";

    /** Aborts the test, and says so where everybody sees it, when there is none. */
    public static Tool named(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new)
                .orElseGet(() -> missing(name));
    }

    @SuppressWarnings("SystemOut")
    private static Tool missing(String name) {
        String what = name + " is missing, so deploy/ IS NOT CHECKED: " + HOW;
        System.err.println("\n*** " + what + "\n");
        return Assumptions.abort(what);
    }

    /** How it ended, and what it said. */
    public record Run(int exit, String said) {}

    public Run run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile("tool", ".txt");
        try {
            Process process = begin(folder, said, arguments);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(program + " does not end");
            }
            return new Run(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            Files.delete(said);
        }
    }

    /** Starts it, with all it says going to {@code output}; whoever starts it ends it. */
    public Process begin(Path folder, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
