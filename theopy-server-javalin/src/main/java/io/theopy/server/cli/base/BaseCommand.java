package io.theopy.server.cli.base;

import ch.qos.logback.classic.Level;
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
        int exit = run(invocation.terminal());
        invocation.terminal().out().flush();
        return exit;
    }

    /** Does the work and returns the exit code. */
    protected abstract int run(Terminal terminal) throws Exception;

    /** How much this command logs when nobody asks for more. */
    protected Level usualLevel() {
        return Level.WARN;
    }

    protected final Invocation invocation() {
        return invocation;
    }
}
