package io.theopy.server.cli.base;

import ch.qos.logback.classic.Level;
import io.theopy.spi.EngineSettings;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
    @Option(
            names = {"-v", "--verbose"},
            description = "Log what happens, and where errors come from, to standard error.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** Sets the log level: what {@code THEOPY_LOG_LEVEL} says, else {@code usual}. */
    void applyLogging(EngineSettings settings, Level usual) {
        String wanted = settings.get("THEOPY_LOG_LEVEL").orElse("").toUpperCase(Locale.ROOT);
        Logs.configure(verbose ? Level.DEBUG : Level.toLevel(wanted, usual));
    }
}
