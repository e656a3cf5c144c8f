package io.theopy.audio;

import io.theopy.audio.UnreadableAudioException.Reason;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads WAV files and streams: PCM of 8 to 32 bits, float, mu-law and A-law, any rate from 4 to 384 kHz, any number of
 * channels (averaged to one).
 *
 * <p>Takes streaming WAVs, whose writers did not know the length (announced as 0 or as more than any recording has), and
 * RF64. All that was sent is heard, or it is refused: half a command may mean something else. So a file that announces
 * more than arrives is refused, and so is one after whose samples something else comes than chunks without sound. Memory
 * grows with the bytes received, not with what a header claims. Thread-safe.
 *
 * <p>Source: Microsoft/IBM "Multimedia Programming Interface and Data Specifications 1.0"; EBU Tech 3306 (RF64).
 */
public final class WavReader {
    /**
     * Sizes from here on are "unknown": sox writes 0x7FFFF000, arecord 0x80000000, ffmpeg 0xFFFFFFFF, others round
     * numbers. So many bytes are two hours of speech; nobody sends that.
     */
    private static final long PLACEHOLDER_FROM = 0x1000_0000L;

    private static final long UNKNOWN = 0xFFFFFFFFL;
    private static final int RIFF_HEADER = 12;
    private static final int SMALLEST_FMT = 16;
    private static final int LARGEST_FMT = 4096;
    private static final int DS64 = 28;
    private static final int BUFFER = 16_384;

    private final BoundedInput in;
    private final AudioLimits limits;

    private WavReader(InputStream in, AudioLimits limits) {
        this.in = new BoundedInput(in, limits.maxBytes());
        this.limits = limits;
    }

    /** Reads the whole of {@code bytes}; see {@link #read(InputStream, AudioLimits)}. */
    public static AudioClip read(byte[] bytes, AudioLimits limits) {
        return read(new ByteArrayInputStream(bytes), limits);
    }

    /**
     * Reads up to the end of {@code in} and does not close it.
     *
     * @throws UnreadableAudioException when it is not a WAV file, is damaged or cut off, holds more than one recording or
     *     an encoding that is not read here, or is longer than {@code limits}
     */
    public static AudioClip read(InputStream in, AudioLimits limits) {
        return new WavReader(in, limits).read();
    }

    private AudioClip read() {
        riffHeader();
        WavLayout layout = null;
        long longDataSize = 0;
        while (true) {
            ByteBuffer chunk = littleEndian(chunkHeader(layout));
            String id = new String(chunk.array(), 0, 4, StandardCharsets.ISO_8859_1);
            long size = chunk.getInt(4) & 0xFFFFFFFFL;
            switch (id) {
                case "fmt " -> layout = format(size);
                case "ds64" -> longDataSize = longDataSize(size);
                case "data" -> {
                    if (layout == null) {
                        throw new UnreadableAudioException(
                                Reason.DAMAGED, "damaged WAV: samples come before the format header; send 16-bit PCM");
                    }
                    return samples(layout, size == UNKNOWN && longDataSize > 0 ? longDataSize : size);
                }
                default -> in.skip(size, "the chunk \"" + printable(id) + "\"");
            }
            if (size % 2 == 1) {
                in.skipPadding();
            }
        }
    }

    private void riffHeader() {
        byte[] head = new byte[RIFF_HEADER];
        int got = in.fill(head, 0, head.length);
        if (got == 0) {
            throw new UnreadableAudioException(Reason.EMPTY, "no audio was sent; send a WAV file");
        }
        String magic = new String(head, 0, Math.min(got, 4), StandardCharsets.ISO_8859_1);
        boolean riff = magic.equals("RIFF") || magic.equals("RF64") || magic.equals("BW64");
        if (riff && got < RIFF_HEADER) {
            throw new UnreadableAudioException(
                    Reason.DAMAGED, "truncated WAV: only " + got + " bytes arrived; send the whole file");
        }
        if (!riff || !new String(head, 8, 4, StandardCharsets.ISO_8859_1).equals("WAVE")) {
            throw new UnreadableAudioException(
                    Reason.NOT_AUDIO,
                    "not a WAV file but " + ContentGuess.describe(Arrays.copyOf(head, got)) + "; send a WAV file");
        }
    }

    private byte[] chunkHeader(@Nullable WavLayout layout) {
        byte[] head = new byte[8];
        int got = in.fill(head, 0, head.length);
        if (got < head.length) {
            throw new UnreadableAudioException(
                    Reason.DAMAGED,
                    "truncated WAV: the data ended before the " + (layout == null ? "format header" : "samples")
                            + "; send the whole file");
        }
        return head;
    }

    private WavLayout format(long size) {
        if (size < SMALLEST_FMT || size > LARGEST_FMT) {
            throw new UnreadableAudioException(
                    Reason.DAMAGED, "damaged WAV: a format header of " + size + " bytes; send 16-bit PCM");
        }
        return WavLayout.parse(in.exactly((int) size, "the format header"));
    }

    private long longDataSize(long size) {
        if (size < DS64) {
            throw new UnreadableAudioException(
                    Reason.DAMAGED, "damaged RF64: a size header of " + size + " bytes; send a plain WAV file");
        }
        byte[] body = in.exactly(DS64, "the size header");
        in.skip(size - DS64, "the size header");
        return littleEndian(body).getLong(8);
    }

    private AudioClip samples(WavLayout layout, long announced) {
        WavTail tail = new WavTail(in);
        boolean unknown = announced >= PLACEHOLDER_FROM || announced == 0 && !tail.isChunk();
        long maxFrames = limits.maxFrames(layout.format());
        if (!unknown) {
            in.requireAllowed(announced);
            if (announced / layout.frameSize() > maxFrames) {
                throw tooLong();
            }
        }
        long here = Math.min(unknown ? Long.MAX_VALUE : announced, in.available()) / layout.frameSize();
        SampleList samples = new SampleList((int) Math.min(here, maxFrames));
        SecondFile second = new SecondFile();
        byte[] buffer = new byte[BUFFER / layout.frameSize() * layout.frameSize()];
        long left = unknown ? Long.MAX_VALUE : announced;
        while (left > 0) {
            int got = in.fill(buffer, 0, (int) Math.min(left, buffer.length));
            second.refuseIn(buffer, got);
            mixDown(layout, buffer, got / layout.frameSize(), samples);
            if (samples.size() > maxFrames) {
                throw tooLong();
            }
            left -= got;
            if (got < buffer.length) {
                break;
            }
        }
        if (!unknown) {
            if (left > 0) {
                throw new UnreadableAudioException(
                        Reason.DAMAGED,
                        "truncated WAV: header announces " + announced + " bytes, " + (announced - left)
                                + " arrived; send the whole recording");
            }
            tail.passOver(announced);
        }
        return AudioClip.of(layout.format(), samples.toArray());
    }

    private static void mixDown(WavLayout layout, byte[] buffer, int frames, SampleList target) {
        double scale = 0x1p15 / layout.channels();
        int at = 0;
        for (int frame = 0; frame < frames; frame++) {
            double sum = 0;
            for (int channel = 0; channel < layout.channels(); channel++) {
                sum += layout.encoding().decode(buffer, at);
                at += layout.encoding().size();
            }
            target.add(sum * scale);
        }
    }

    private UnreadableAudioException tooLong() {
        return new UnreadableAudioException(
                Reason.TOO_LONG,
                "the recording is longer than the " + limits.maxDuration().toSeconds()
                        + " seconds allowed; send a shorter one");
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String printable(String id) {
        return id.replaceAll("[^ -~]", "?");
    }
}
