package io.theopy.server.cli;

import io.theopy.server.CacheFolder;
import io.theopy.server.DataFolder;
import io.theopy.spi.EngineSettings;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where {@code ./theopy} begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // UTF-8 whatever the locale says: JSON is, and so are French replies.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new FileInputStream(FileDescriptor.in), out, err, System.console() != null);
        EngineSettings settings =
                DataFolder.ofThisUser().addTo(CacheFolder.ofThisUser().addTo(EngineSettings.fromEnvironment()));
        int exit = Commands.run(terminal, settings, args);
        out.flush();
        System.exit(exit);
    }
}
