package io.theopy.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.wire.WireJson;
import io.theopy.spi.EngineSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One run of the command line within this process. */
record CommandLineRun(int exit, String out, String err) {
    static CommandLineRun of(String... args) {
        return with(Map.of(), "", args);
    }

    static CommandLineRun with(Map<String, String> settings, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int exit = Commands.run(terminal, new EngineSettings(settings), args);
        terminal.out().flush();
        return new CommandLineRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** All of standard output as one JSON value: anything else there is an error. */
    JsonNode json() {
        try {
            return WireJson.parse(out.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }
}
