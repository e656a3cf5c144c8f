package io.theopy.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.wire.Json;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes.
 *
 * @param out results, and nothing else
 * @param err progress and errors
 * @param interactive whether somebody sits in front of it
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
    void line(String text) {
        out.println(text);
    }

    /** One JSON value on a line of its own. */
    void json(JsonNode json) {
        out.println(Json.write(json));
        out.flush();
    }

    void note(String text) {
        err.println(text);
    }

    BufferedReader lines() {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
