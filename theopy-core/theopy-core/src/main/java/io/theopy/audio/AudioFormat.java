package io.theopy.audio;

/**
 * How samples inside Theopy are to be read: always signed 16-bit, one channel; only the rate varies.
 *
 * <p>Other encodings (float, mu-law, stereo, ...) exist only at the edges and are converted there.
 *
 * @param sampleRate samples per second, 4,000 to 384,000
 */
public record AudioFormat(int sampleRate) {
    /** 16 kHz, what every recogniser of ours takes. */
    public static final AudioFormat SPEECH = new AudioFormat(16_000);

    private static final int LOWEST_RATE = 4_000;
    private static final int HIGHEST_RATE = 384_000;

    public AudioFormat {
        if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
            throw new IllegalArgumentException("sample rate " + sampleRate + " Hz is outside " + LOWEST_RATE + ".."
                    + HIGHEST_RATE + "; give the rate that the audio was recorded at");
        }
    }
}
