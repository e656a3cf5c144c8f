package io.theopy.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV files byte by byte, right or wrong ones. */
final class WavBytes {
    static final int PCM = 1;
    static final int FLOAT = 3;
    static final int A_LAW = 6;
    static final int MU_LAW = 7;

    private final ByteBuffer out = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    static WavBytes riff(long size) {
        return file("RIFF", size);
    }

    static WavBytes file(String magic, long riffSize) {
        WavBytes wav = new WavBytes();
        wav.text(magic).int32(riffSize).text("WAVE");
        return wav;
    }

    /** A file of one format and one data chunk with honest sizes. */
    static byte[] of(int codec, int channels, int rate, int bits, byte[] data) {
        return riff(36 + data.length)
                .fmt(codec, channels, rate, bits)
                .data(data.length, data)
                .bytes();
    }

    static byte[] mono16(int rate, int... samples) {
        ByteBuffer data = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            data.putShort((short) sample);
        }
        return of(PCM, 1, rate, 16, data.array());
    }

    WavBytes fmt(int codec, int channels, int rate, int bits) {
        int frame = channels * bits / 8;
        return text("fmt ")
                .int32(16)
                .int16(codec)
                .int16(channels)
                .int32(rate)
                .int32((long) rate * frame)
                .int16(frame)
                .int16(bits);
    }

    WavBytes extensible(int codec, int channels, int rate, int bits, int validBits) {
        int frame = channels * bits / 8;
        return text("fmt ")
                .int32(40)
                .int16(0xFFFE)
                .int16(channels)
                .int32(rate)
                .int32((long) rate * frame)
                .int16(frame)
                .int16(bits)
                .int16(22)
                .int16(validBits)
                .int32(0)
                .int16(codec)
                .raw(new byte[] {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71});
    }

    WavBytes chunk(String id, int size) {
        return text(id).int32(size).raw(new byte[size]);
    }

    WavBytes data(long announced, byte... data) {
        return text("data").int32(announced).raw(data);
    }

    WavBytes text(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    WavBytes int16(int value) {
        out.putShort((short) value);
        return this;
    }

    WavBytes int32(long value) {
        out.putInt((int) value);
        return this;
    }

    WavBytes int64(long value) {
        out.putLong(value);
        return this;
    }

    WavBytes raw(byte... bytes) {
        out.put(bytes);
        return this;
    }

    byte[] bytes() {
        byte[] bytes = new byte[out.position()];
        out.flip();
        out.get(bytes);
        return bytes;
    }
}
