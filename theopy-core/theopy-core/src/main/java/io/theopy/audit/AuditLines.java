package io.theopy.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file, each ended by a line feed and nothing else, and none longer than a record can be. */
final class AuditLines {
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private long number;
    private Optional<String> problem = Optional.empty();

    AuditLines(InputStream in) {
        this.in = in;
    }

    /** The next line as ISO 8859-1; empty at the end of the file, or when something is wrong with the line. */
    Optional<String> next() throws IOException {
        line.reset();
        number++;
        while (position < filled || fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            position = end + 1;
            if (line.size() > LONGEST) {
                problem = Optional.of("line " + number + " is longer than any record: it was altered");
                return Optional.empty();
            }
            if (end < filled) {
                return Optional.of(line.toString(StandardCharsets.ISO_8859_1));
            }
        }
        if (line.size() > 0) {
            problem = Optional.of("line " + number + " is cut off: it was altered, or the file is not whole");
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = in.read(buffer);
        return filled > 0;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** Why there was no next line, if not because the file was over. */
    Optional<String> problem() {
        return problem;
    }
}
