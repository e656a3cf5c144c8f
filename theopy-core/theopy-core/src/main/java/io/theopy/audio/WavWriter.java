package io.theopy.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes clips as WAV: 16-bit PCM, mono, with the plain 44-byte header that every program reads. Thread-safe. */
public final class WavWriter {
    private static final int HEADER = 44;
    private static final int BYTES_A_SAMPLE = 2;

    private WavWriter() {}

    /** The whole file as bytes. */
    public static byte[] toBytes(AudioClip clip) {
        int dataSize = Math.multiplyExact(clip.samples().length, BYTES_A_SAMPLE);
        int rate = clip.format().sampleRate();
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(HEADER, dataSize)).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER - 8 + dataSize).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        out.putInt(rate).putInt(rate * BYTES_A_SAMPLE).putShort((short) BYTES_A_SAMPLE);
        out.putShort((short) (8 * BYTES_A_SAMPLE));
        out.put(ascii("data")).putInt(dataSize);
        for (short sample : clip.samples()) {
            out.putShort(sample);
        }
        return out.array();
    }

    /**
     * Writes the whole file to {@code out}, without closing it.
     *
     * @throws UncheckedIOException when {@code out} fails
     */
    public static void write(AudioClip clip, OutputStream out) {
        try {
            out.write(toBytes(clip));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a WAV file: " + e.getMessage(), e);
        }
    }

    /**
     * Writes or replaces {@code file}.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(AudioClip clip, Path file) {
        try {
            Files.write(file, toBytes(clip));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
