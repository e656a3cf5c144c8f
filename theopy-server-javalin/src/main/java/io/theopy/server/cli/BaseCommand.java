package io.theopy.server.cli;

import ch.qos.logback.classic.Level;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What commands have in common: options, surroundings, quiet logs. */
abstract class BaseCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CommonOptions common = new CommonOptions();

    BaseCommand(Invocation invocation) {
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
    abstract int run(Terminal terminal) throws Exception;

    /** How much this command logs when nobody asks for more. */
    Level usualLevel() {
        return Level.WARN;
    }

    final Invocation invocation() {
        return invocation;
    }
}
