package io.theopy.server.cli.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets how much is logged. Everything goes to standard error, whatever library it comes from. */
public final class Logs {
    private Logs() {}

    /** @param level of our own log; libraries stay at warnings */
    static void configure(Level level) {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        own().setLevel(level);
    }

    public static boolean isVerbose() {
        return Level.DEBUG.equals(own().getLevel());
    }

    private static Logger own() {
        return (Logger) LoggerFactory.getLogger("io.theopy");
    }
}
