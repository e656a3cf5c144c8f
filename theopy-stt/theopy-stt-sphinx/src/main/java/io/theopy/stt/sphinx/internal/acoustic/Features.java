package io.theopy.stt.sphinx.internal.acoustic;

import java.util.ArrayList;
import java.util.List;

/**
 * The cepstra of an utterance, normalised and extended to what the model scores: 13 cepstra, their slope over four
 * frames, and its slope. Frames are needed three before and after the one asked for; at the ends the outermost frame
 * stands in. Not thread-safe.
 */
public final class Features {
    /** Frames after one that its feature depends on. */
    public static final int LOOKAHEAD = 3;

    private static final int SIZE = CepstrumStream.SIZE;

    /** Typical means of speech recorded at a normal level, the guess before anything was heard. */
    private static final float[] PRIOR_MEAN = {35, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private final List<float[]> cepstra = new ArrayList<>();
    private final double[] sum = new double[SIZE];
    private int counted;

    public void add(float[] cepstrum) {
        cepstra.add(cepstrum);
        if (cepstrum[0] >= 0) { // digital silence says nothing about the microphone
            counted++;
            for (int i = 0; i < SIZE; i++) {
                sum[i] += cepstrum[i];
            }
        }
    }

    public int size() {
        return cepstra.size();
    }

    /** The mean of all frames so far. */
    public float[] mean() {
        return mean(0);
    }

    /** The mean so far, drawn towards what is typical as if {@code priorFrames} typical frames had been heard before. */
    public float[] mean(int priorFrames) {
        float[] mean = new float[SIZE];
        int count = Math.max(1, counted + priorFrames);
        for (int i = 0; i < SIZE; i++) {
            mean[i] = (float) ((sum[i] + priorFrames * PRIOR_MEAN[i]) / count);
        }
        return mean;
    }

    /** The feature of one frame, given the mean to subtract. */
    public float[] feature(int frame, float[] mean) {
        float[] feature = new float[3 * SIZE];
        float[] here = at(frame);
        float[] before1 = at(frame - 1);
        float[] before2 = at(frame - 2);
        float[] before3 = at(frame - 3);
        float[] after1 = at(frame + 1);
        float[] after2 = at(frame + 2);
        float[] after3 = at(frame + 3);
        for (int i = 0; i < SIZE; i++) {
            feature[i] = here[i] - mean[i];
            feature[SIZE + i] = after2[i] - before2[i];
            feature[2 * SIZE + i] = (after3[i] - before1[i]) - (after1[i] - before3[i]);
        }
        return feature;
    }

    private float[] at(int frame) {
        return cepstra.get(Math.max(0, Math.min(cepstra.size() - 1, frame)));
    }
}
