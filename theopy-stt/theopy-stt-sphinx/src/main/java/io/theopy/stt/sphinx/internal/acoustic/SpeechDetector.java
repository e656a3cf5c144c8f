package io.theopy.stt.sphinx.internal.acoustic;

/**
 * Says whether a recording may hold speech at all: it has to be louder than the hiss of a microphone, and its loudness
 * has to change, as that of words does and that of noise does not. One stream, one thread; keeps a histogram only.
 */
public final class SpeechDetector {
    private static final double QUIETEST_SPEECH_DB = -58;
    private static final double LEAST_CHANGE_DB = 6;
    /** A tenth of a second; no word is shorter. */
    private static final int FEWEST_FRAMES = 10;

    private static final double FLOOR_DB = -100;
    private static final int STEPS_A_DB = 4;
    private static final double LOUD = 0.95;
    private static final double QUIET = 0.10;
    private static final double FULL_SCALE = 32_768.0 * 32_768.0;

    private final int[] histogram = new int[(int) (-FLOOR_DB * STEPS_A_DB) + 1];
    private double energy;
    private int filled;
    private int frames;

    /** Takes 16 kHz samples. */
    public void accept(short[] samples) {
        for (short sample : samples) {
            energy += (double) sample * sample;
            if (++filled == CepstrumStream.SHIFT) {
                double db = 10 * Math.log10(energy / filled / FULL_SCALE + 1e-12);
                histogram[(int) ((Math.max(FLOOR_DB, Math.min(0, db)) - FLOOR_DB) * STEPS_A_DB)]++;
                frames++;
                energy = 0;
                filled = 0;
            }
        }
    }

    public boolean mayHoldSpeech() {
        double loud = level(LOUD);
        return frames >= FEWEST_FRAMES && loud > QUIETEST_SPEECH_DB && loud - level(QUIET) > LEAST_CHANGE_DB;
    }

    /** The level in dB under full scale that this part of the frames does not exceed. */
    private double level(double part) {
        double sought = part * frames;
        int step = 0;
        int below = histogram[0];
        while (below < sought && step < histogram.length - 1) {
            below += histogram[++step];
        }
        return FLOOR_DB + (double) step / STEPS_A_DB;
    }
}
