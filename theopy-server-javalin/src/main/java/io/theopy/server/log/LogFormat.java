package io.theopy.server.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How the log is written. */
public enum LogFormat {
    /** One JSON object a line. */
    JSON,
    /** Text, for people. */
    TEXT,
    /** Text where a person reads it, on a terminal; else JSON. */
    AUTO;

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /**
     * The one that {@code name} stands for.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static LogFormat named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean isJson() {
        return this == JSON || (this == AUTO && !isTerminal());
    }

    /** Whether standard error is one, which Java only tells of standard input and output together. */
    private static boolean isTerminal() {
        try {
            if (Files.isSymbolicLink(STANDARD_ERROR)) {
                String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException | SecurityException e) {
            return System.console() != null;
        }
        return System.console() != null;
    }
}
