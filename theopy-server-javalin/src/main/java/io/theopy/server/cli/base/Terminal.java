package io.theopy.server.cli.base;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.terminal.InputLines;
import io.theopy.server.terminal.Visible;
import io.theopy.server.wire.WireJson;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads and writes. Names and texts come from users and from Teepy: none of them steers the terminal.
 *
 * @param out results, and nothing else
 * @param err progress and errors
 * @param interactive whether somebody sits in front of it
 * @param piped whether results go to another program, which may leave when it has read enough
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive, boolean piped) {
    private static final String UNWRITABLE = "standard output cannot be written to: is it closed, or its device full?";

    public Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
        this(in, out, err, interactive, false);
    }

    public void line(String text) {
        out.println(Visible.lines(text));
    }

    /** One JSON value on a line of its own. */
    public void json(JsonNode json) {
        out.println(Visible.lines(WireJson.write(json)));
        out.flush();
    }

    public void note(String text) {
        err.println(Visible.line(text));
    }

    public InputLines lines(int longest) {
        return new InputLines(in, longest);
    }

    /** Whether nobody gets any more results: time to stop. */
    public boolean isDeaf() {
        return out.checkError();
    }

    /** @throws CommandFailedException when results are lost; not when their reader left */
    public void requireWritten() {
        if (isDeaf() && !piped) {
            throw new CommandFailedException(UNWRITABLE);
        }
    }

    /** The exit code of a command that ended with {@code exit}: without its results it failed. */
    public int settle(int exit) {
        if (!isDeaf() || piped || exit != 0) {
            return exit;
        }
        note("theopy: " + UNWRITABLE);
        return 1;
    }
}
