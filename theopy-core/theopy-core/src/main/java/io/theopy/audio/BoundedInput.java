package io.theopy.audio;

import io.theopy.audio.UnreadableAudioException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads little-endian values and counts, so that no more than the allowed bytes are ever taken from a stream. */
final class BoundedInput {
    private static final int SKIP_BUFFER = 4096;

    private final InputStream in;
    private final long limit;
    private long taken;
    /** Bytes that were looked at and wait to be read; few. */
    private byte[] waiting = new byte[0];

    BoundedInput(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** How many bytes have arrived already and can be read without waiting; an estimate, 0 where nobody knows. */
    int available() {
        try {
            return in.available();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Reads until {@code length} bytes are there or the stream ends; returns how many. */
    int fill(byte[] target, int offset, int length) {
        int filled = Math.min(waiting.length, length);
        System.arraycopy(waiting, 0, target, offset, filled);
        waiting = Arrays.copyOfRange(waiting, filled, waiting.length);
        while (filled < length) {
            int more = readSome(target, offset + filled, length - filled);
            if (more < 0) {
                break;
            }
            filled += more;
            taken += more;
            if (taken > limit) {
                throw tooManyBytes();
            }
        }
        return filled;
    }

    /** The next {@code length} bytes, or fewer where the stream ends before; they stay to be read. */
    byte[] peek(int length) {
        if (waiting.length < length) {
            byte[] bytes = new byte[length];
            int got = fill(bytes, 0, length);
            waiting = Arrays.copyOf(bytes, got);
        }
        return Arrays.copyOf(waiting, Math.min(length, waiting.length));
    }

    /** Reads exactly {@code length} bytes, which belong to {@code part} of the file. */
    byte[] exactly(int length, String part) {
        byte[] bytes = new byte[length];
        int got = fill(bytes, 0, length);
        if (got < length) {
            throw endedInside(part, length, got);
        }
        return bytes;
    }

    /** Refuses a part that is announced as longer than all that may be read, before reading it. */
    void requireAllowed(long length) {
        if (!isAllowed(length)) {
            throw tooManyBytes();
        }
    }

    /** Whether there may be a part of {@code length} bytes at all. */
    boolean isAllowed(long length) {
        return length <= limit;
    }

    /** Passes over exactly {@code length} bytes. */
    void skip(long length, String part) {
        requireAllowed(length);
        byte[] scrap = new byte[(int) Math.min(length, SKIP_BUFFER)];
        long left = length;
        while (left > 0) {
            int got = fill(scrap, 0, (int) Math.min(left, scrap.length));
            if (got == 0) {
                throw endedInside(part, length, length - left);
            }
            left -= got;
        }
    }

    /** Passes over the padding byte after a chunk of odd size; some writers leave it out, then nothing is consumed. */
    void skipPadding() {
        byte[] next = peek(1);
        if (next.length == 1 && next[0] == 0) {
            fill(next, 0, 1);
        }
    }

    private int readSome(byte[] target, int offset, int length) {
        try {
            return in.read(target, offset, (int) Math.min(length, limit - taken + 1));
        } catch (IOException e) {
            throw new UnreadableAudioException(
                    Reason.DAMAGED, "the audio stopped arriving after " + taken + " bytes; send it again", e);
        }
    }

    private UnreadableAudioException tooManyBytes() {
        return new UnreadableAudioException(
                Reason.TOO_LONG, "the audio has more than the " + limit + " bytes allowed; send a shorter recording");
    }

    private static UnreadableAudioException endedInside(String part, long wanted, long got) {
        return new UnreadableAudioException(
                Reason.DAMAGED,
                "truncated WAV: the data ended inside " + part + ", " + got + " of its " + wanted
                        + " bytes arrived; send the whole file");
    }
}
