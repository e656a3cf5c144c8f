package io.theopy.audio;

/**
 * Expands the 8-bit logarithmic codes of telephony to linear 16-bit samples.
 *
 * <p>Source: ITU-T Recommendation G.711 (11/88), tables 1 (A-law) and 2 (mu-law); the 13- and 14-bit decoder outputs are
 * shifted up to 16 bits. Thread-safe.
 */
public final class G711 {
    private static final int ALTERNATE_BITS = 0x55;
    private static final int MU_BIAS = 0x84;

    private G711() {}

    /** The sample that a mu-law code stands for, -32124 to 32124. */
    public static short decodeMuLaw(byte code) {
        int inverted = ~code;
        int segment = inverted >> 4 & 0x07;
        int step = inverted & 0x0F;
        int magnitude = ((step << 3) + MU_BIAS << segment) - MU_BIAS;
        return (short) ((inverted & 0x80) != 0 ? -magnitude : magnitude);
    }

    /** The sample that an A-law code stands for, -32256 to 32256. */
    public static short decodeALaw(byte code) {
        int plain = code ^ ALTERNATE_BITS;
        int segment = plain >> 4 & 0x07;
        int middleOfStep = ((plain & 0x0F) << 4) + 8;
        int magnitude = segment == 0 ? middleOfStep : middleOfStep + 0x100 << segment - 1;
        return (short) ((plain & 0x80) != 0 ? magnitude : -magnitude);
    }
}
