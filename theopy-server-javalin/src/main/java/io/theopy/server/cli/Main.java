package io.theopy.server.cli;

import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.CacheFolder;
import io.theopy.server.config.DataFolder;
import io.theopy.server.terminal.StandardStreams;
import io.theopy.spi.EngineSettings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The main class of {@code ./theopy}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // UTF-8 whatever the locale says: JSON is, and so are French replies.
        PrintStream out = new PrintStream(StandardStreams.out(), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(StandardStreams.err(), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        Terminal terminal =
                new Terminal(StandardStreams.in(), out, err, System.console() != null, StandardStreams.outHasReader());
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> UncaughtErrors.of(terminal, thread, e));
        EngineSettings settings =
                DataFolder.ofThisUser().addTo(CacheFolder.ofThisUser().addTo(EngineSettings.fromEnvironment()));
        System.exit(Commands.run(terminal, settings, args));
    }
}
