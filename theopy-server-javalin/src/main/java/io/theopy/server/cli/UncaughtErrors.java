package io.theopy.server.cli;

import io.theopy.server.OutOfMemory;
import io.theopy.server.cli.base.Terminal;
import org.slf4j.LoggerFactory;

/**
 * Handles the errors that end a thread: says so on standard error. Without memory the process goes with it, at once:
 * half of a server would claim health. What it had acknowledged is in the database, as after any other sudden end.
 */
final class UncaughtErrors {
    private UncaughtErrors() {}

    static void of(Terminal terminal, Thread thread, Throwable e) {
        if (!OutOfMemory.isBehind(e)) {
            LoggerFactory.getLogger(UncaughtErrors.class).error("thread {} died", thread.getName(), e);
            return;
        }
        try {
            Failures.tell(terminal, e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
