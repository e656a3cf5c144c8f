package io.theopy.server.cli.base;

import ch.qos.logback.classic.Level;
import io.theopy.server.log.LogFormat;
import io.theopy.server.log.LogFormats;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** Base class of all commands: common options, terminal and settings, logging. */
public abstract class BaseCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CommonOptions common = new CommonOptions();

    protected BaseCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public final Integer call() throws Exception {
        common.applyLogging(invocation.settings(), usualLevel());
        LogFormats.use(invocation
                .settings()
                .get("THEOPY_LOG_FORMAT")
                .flatMap(BaseCommand::format)
                .orElseGet(this::usualFormat));
        int exit = run(invocation.terminal());
        invocation.terminal().out().flush();
        return exit;
    }

    /** What is not valid is told with the other settings. */
    private static Optional<LogFormat> format(String name) {
        try {
            return Optional.of(LogFormat.named(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Does the work and returns the exit code. */
    protected abstract int run(Terminal terminal) throws Exception;

    /** How much this command logs when nobody asks for more. */
    protected Level usualLevel() {
        return Level.WARN;
    }

    /** How this command logs when nobody asks for something else: to people. */
    protected LogFormat usualFormat() {
        return LogFormat.TEXT;
    }

    protected final Invocation invocation() {
        return invocation;
    }
}
