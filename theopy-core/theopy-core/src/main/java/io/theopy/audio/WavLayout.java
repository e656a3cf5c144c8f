package io.theopy.audio;

import io.theopy.audio.UnreadableAudioException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the {@code fmt } chunk of a WAV file says, checked.
 *
 * <p>Source: Microsoft, "Multiple channel audio data and WAVE files" (WAVEFORMATEX, WAVEFORMATEXTENSIBLE).
 */
record WavLayout(AudioFormat format, int channels, SampleEncoding encoding) {
    /** More channels than any microphone array of ours; keeps one frame small whatever a header claims. */
    private static final int MOST_CHANNELS = 64;

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int EXTENSIBLE_SIZE = 40;
    private static final int SUB_FORMAT_AT = 24;

    /** Bytes of one sample of all channels. */
    int frameSize() {
        return channels * encoding.size();
    }

    /** Reads the body of a {@code fmt } chunk, at least 16 bytes. */
    static WavLayout parse(byte[] body) {
        ByteBuffer fmt = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        int codec = fmt.getShort(0) & 0xFFFF;
        int channels = fmt.getShort(2) & 0xFFFF;
        int rate = fmt.getInt(4);
        int frameSize = fmt.getShort(12) & 0xFFFF;
        int bits = fmt.getShort(14) & 0xFFFF;
        if (codec == EXTENSIBLE) {
            if (body.length < EXTENSIBLE_SIZE) {
                throw new UnreadableAudioException(
                        Reason.DAMAGED,
                        "damaged WAV: the extensible format header has " + body.length + " bytes of " + EXTENSIBLE_SIZE
                                + "; send 16-bit PCM");
            }
            codec = fmt.getShort(SUB_FORMAT_AT) & 0xFFFF;
        }
        SampleEncoding encoding = encoding(codec, bits);
        if (channels == 0 || channels > MOST_CHANNELS) {
            throw new UnreadableAudioException(
                    channels == 0 ? Reason.DAMAGED : Reason.UNSUPPORTED,
                    "the WAV header announces " + channels + " channels; send 1 (mono) or 2 (stereo)");
        }
        if (frameSize != channels * encoding.size()) {
            throw new UnreadableAudioException(
                    Reason.DAMAGED,
                    "damaged WAV: the header announces " + frameSize + " bytes a frame, but " + channels
                            + " channels of " + bits + " bits take " + channels * encoding.size()
                            + "; send 16-bit PCM");
        }
        return new WavLayout(format(rate), channels, encoding);
    }

    private static SampleEncoding encoding(int codec, int bits) {
        return switch (codec) {
            case PCM ->
                switch (bits) {
                    case 8 -> SampleEncoding.PCM_8;
                    case 16 -> SampleEncoding.PCM_16;
                    case 24 -> SampleEncoding.PCM_24;
                    case 32 -> SampleEncoding.PCM_32;
                    default -> throw unsupported(bits + "-bit PCM");
                };
            case FLOAT ->
                switch (bits) {
                    case 32 -> SampleEncoding.FLOAT_32;
                    case 64 -> SampleEncoding.FLOAT_64;
                    default -> throw unsupported(bits + "-bit floating point");
                };
            case A_LAW -> eightBits(SampleEncoding.A_LAW, bits);
            case MU_LAW -> eightBits(SampleEncoding.MU_LAW, bits);
            default -> throw unsupported(nameOf(codec));
        };
    }

    private static SampleEncoding eightBits(SampleEncoding law, int bits) {
        if (bits != 8) {
            throw unsupported(bits + "-bit " + law);
        }
        return law;
    }

    private static AudioFormat format(int rate) {
        try {
            return new AudioFormat(rate);
        } catch (IllegalArgumentException e) {
            throw new UnreadableAudioException(
                    Reason.UNSUPPORTED,
                    "the WAV header announces " + Integer.toUnsignedString(rate)
                            + " samples a second; send 4000 to 384000, best 16000",
                    e);
        }
    }

    private static UnreadableAudioException unsupported(String what) {
        return new UnreadableAudioException(
                Reason.UNSUPPORTED,
                "the WAV file holds " + what
                        + "; send PCM of 8, 16, 24 or 32 bits, float of 32 or 64 bits, mu-law or A-law");
    }

    private static String nameOf(int codec) {
        return switch (codec) {
            case 0x02 -> "Microsoft ADPCM";
            case 0x11 -> "IMA ADPCM";
            case 0x31 -> "GSM 6.10";
            case 0x40, 0x64, 0x65 -> "G.72x";
            case 0x55 -> "MP3";
            case 0xFF -> "AAC";
            case 0x161 -> "Windows Media Audio";
            default -> "an unknown codec (number " + codec + ")";
        };
    }
}
