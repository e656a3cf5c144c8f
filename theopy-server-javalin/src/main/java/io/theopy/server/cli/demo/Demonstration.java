package io.theopy.server.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.Application;
import io.theopy.server.config.ServerConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The main job on bundled recordings, in a sandbox of its own: speech in, sandbox changed, speech out. */
public final class Demonstration {
    private Demonstration() {}

    /**
     * @param ok whether every turn was understood and the sandbox changed exactly as it should
     * @param json all of it
     */
    public record Result(boolean ok, ObjectNode json) {}

    /**
     * Runs it.
     *
     * @param recordings the folder of the recordings
     * @param output the folder that the spoken replies are written to
     * @param lines hears the report, line by line, as it grows
     */
    public static Result run(ServerConfig settings, Path recordings, Path output, Consumer<String> lines) {
        ServerConfig config = settings.withSandbox();
        CallLog calls = new CallLog();
        lines.accept("Starting the sandbox, the recogniser and the voice...");
        try (Application application = Application.start(config, executor -> new CallRecorder(executor, calls))) {
            lines.accept("Ears: " + application.recognizerName().orElse("none") + ", voice: "
                    + application.synthesizerName().orElse("none") + ", Teepy: " + application.teepyLabel()
                    + ", acting for: "
                    + config.caller().id());
            lines.accept("");
            AtomicInteger count = new AtomicInteger();
            DemoReport report = new Demo(application, calls, config.caller(), recordings, output)
                    .run(
                            DemoScript.standard(LocalDate.now(config.zone())),
                            turn -> DemoText.turn(count.incrementAndGet(), turn).forEach(lines));
            conclude(report, lines);
            return new Result(report.ok(), DemoJson.of(report));
        }
    }

    private static void conclude(DemoReport report, Consumer<String> lines) {
        DemoText.timings(report.turns()).forEach(lines);
        lines.accept("");
        DemoText.state("before:", report.before()).forEach(lines);
        DemoText.state("after:", report.after()).forEach(lines);
        report.changes().forEach(change -> lines.accept("        " + change));
        lines.accept("");
        lines.accept("All replies: " + report.speech());
        report.problems().forEach(problem -> lines.accept("PROBLEM: " + problem));
        lines.accept(report.ok() ? "OK: the sandbox changed exactly as it should." : "FAILED");
    }
}
