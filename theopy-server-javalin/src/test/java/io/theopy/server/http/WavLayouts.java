package io.theopy.server.http;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import io.theopy.audio.WavWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The same recordings in the layouts that recorders, browsers and telephones write, and in broken ones. */
final class WavLayouts {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int MU_LAW = 7;
    private static final int RATE = AudioFormat.SPEECH.sampleRate();
    private static final byte[] TITLE = chunk("LIST", "INFOINAM\6\0\0\0voice\0".getBytes(StandardCharsets.ISO_8859_1));

    private WavLayouts() {}

    /** The samples of a recording as {@code layout} has them. */
    static byte[] of(String layout, String recording) throws IOException {
        short[] samples = samples(recording);
        byte[] pcm = pcm(samples);
        byte[] plain = fmt(PCM, 2, 16);
        return switch (layout) {
            case "plain" -> file(plain, chunk("data", pcm));
            case "ext24" -> file(extensible(PCM, 3), chunk("data", pcm24(samples)));
            case "extfloat" -> file(extensible(FLOAT, 4), chunk("data", floats(samples)));
            case "list_before" -> file(TITLE, plain, chunk("data", pcm));
            case "list_after" -> file(plain, chunk("data", pcm), TITLE);
            case "tag_after" -> file(plain, chunk("data", pcm), chunk("id3 ", new byte[300]));
            case "odd_list_unpadded" -> file(chunk("LIST", new byte[7]), plain, chunk("data", pcm));
            case "ulaw_fmt18" -> file(fmt(MU_LAW, 1, 18), chunk("data", muLaw(samples)));
            case "data0_riff0" -> sized(0, plain, 0, pcm);
            case "data0" -> sized(36 + pcm.length, plain, 0, pcm);
            case "data0_riff36" -> sized(36, plain, 0, pcm);
            case "placeholder" -> sized(0xFFFFFFFF, plain, 0xFFFFFFFF, pcm);
            case "two_billion" -> sized(2_000_000_036, plain, 2_000_000_000, pcm);
            case "one_billion" -> sized(1_000_000_036, plain, 1_000_000_000, pcm);
            case "half" -> sized(36 + pcm.length, plain, pcm.length / 2, pcm);
            case "half_riff_half" -> sized(36 + pcm.length / 2, plain, pcm.length / 2, pcm);
            case "odd_half" -> sized(36 + pcm.length, plain, pcm.length / 4 * 2 + 1, pcm);
            default -> throw new IllegalArgumentException(layout);
        };
    }

    /** The parts of a recording, cut where said, each a file of its own, one after the other. */
    static byte[] cut(String recording, double... at) throws IOException {
        short[] samples = samples(recording);
        ByteArrayOutputStream files = new ByteArrayOutputStream();
        int from = 0;
        for (double where : at) {
            int to = (int) (where * samples.length);
            files.writeBytes(file(fmt(PCM, 2, 16), chunk("data", pcm(Arrays.copyOfRange(samples, from, to)))));
            from = to;
        }
        files.writeBytes(file(fmt(PCM, 2, 16), chunk("data", pcm(Arrays.copyOfRange(samples, from, samples.length)))));
        return files.toByteArray();
    }

    private static short[] samples(String recording) throws IOException {
        return WavReader.read(VoiceRecordings.bytes(recording), AudioLimits.DEFAULT)
                .samples();
    }

    private static byte[] sized(int riff, byte[] fmt, int data, byte[] pcm) {
        byte[] wav = file(fmt, chunk("data", pcm));
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(4, riff).putInt(40, data);
        return wav;
    }

    private static byte[] file(byte[]... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WAVE".getBytes(StandardCharsets.ISO_8859_1));
        Arrays.stream(chunks).forEach(body::writeBytes);
        return chunk("RIFF", body.toByteArray());
    }

    private static byte[] chunk(String id, byte[] content) {
        return littleEndian(8 + content.length)
                .put(id.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] fmt(int codec, int bytes, int length) {
        ByteBuffer fmt = littleEndian(length).putShort((short) codec).putShort((short) 1);
        return chunk("fmt ", rate(fmt, bytes).array());
    }

    private static byte[] extensible(int codec, int bytes) {
        ByteBuffer fmt = littleEndian(40).putShort((short) 0xFFFE).putShort((short) 1);
        rate(fmt, bytes).putShort((short) 22).putShort((short) (8 * bytes)).putInt(4);
        return chunk("fmt ", fmt.putShort((short) codec).array());
    }

    private static ByteBuffer rate(ByteBuffer fmt, int bytes) {
        return fmt.putInt(RATE).putInt(RATE * bytes).putShort((short) bytes).putShort((short) (8 * bytes));
    }

    private static byte[] pcm(short[] samples) {
        byte[] wav = WavWriter.toBytes(AudioClip.of(AudioFormat.SPEECH, samples));
        return Arrays.copyOfRange(wav, wav.length - 2 * samples.length, wav.length);
    }

    private static byte[] pcm24(short[] samples) {
        ByteBuffer data = littleEndian(3 * samples.length);
        for (short sample : samples) {
            data.put((byte) 0).putShort(sample);
        }
        return data.array();
    }

    private static byte[] floats(short[] samples) {
        ByteBuffer data = littleEndian(4 * samples.length);
        for (short sample : samples) {
            data.putFloat(sample / 32_768f);
        }
        return data.array();
    }

    /** ITU-T G.711. */
    private static byte[] muLaw(short[] samples) {
        byte[] data = new byte[samples.length];
        for (int i = 0; i < data.length; i++) {
            int level = Math.min(32_635, Math.abs((int) samples[i])) + 132;
            int segment = 24 - Integer.numberOfLeadingZeros(level);
            data[i] = (byte) ~((samples[i] < 0 ? 0x80 : 0) | segment << 4 | level >> segment + 3 & 0xF);
        }
        return data;
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
