package io.theopy.server.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of an input that anybody may have written: UTF-8, up to a length. Of a longer line the rest is passed over
 * without being kept. For one thread.
 */
public final class InputLines {
    /** A UTF-16 unit takes three bytes of UTF-8 at most. */
    private static final int BYTES_A_CHARACTER = 3;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int filled;
    private long number;

    /** @param longest in characters */
    public InputLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** What stands on a line. */
    public sealed interface Line {
        /** Text that can be taken. */
        record Text(String text) implements Line {}

        /**
         * Something that cannot.
         *
         * @param why follows the words "line 7"
         */
        record Refused(String why) implements Line {}
    }

    /** The next line, without its end; empty when the input is over. */
    public Optional<Line> next() throws IOException {
        int most = longest * BYTES_A_CHARACTER + 1;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        boolean ended = false;
        while (!ended && (position < filled || fill())) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int taken = Math.min(end - position, most - line.size());
            line.write(buffer, position, taken);
            tooLong |= taken < end - position;
            ended = end < filled;
            position = ended ? end + 1 : end;
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(tooLong ? tooLong() : read(line));
    }

    /** The number of the line read last, from 1. */
    public long number() {
        return number;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private Line read(ByteArrayOutputStream line) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Line.Refused("is not UTF-8 text; convert it with iconv");
        }
        if (text.indexOf('\0') >= 0) {
            return new Line.Refused("holds a NUL character, so it is not text; send text");
        }
        String whole = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return whole.length() > longest ? tooLong() : new Line.Text(whole);
    }

    private Line tooLong() {
        return new Line.Refused("is longer than the " + longest + " characters of one turn; say it shorter");
    }
}
