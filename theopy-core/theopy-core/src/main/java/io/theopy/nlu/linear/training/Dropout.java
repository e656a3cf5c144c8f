package io.theopy.nlu.linear.training;

import io.theopy.nlu.linear.feature.SparseVector;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Leaves features out at random and makes up for it in those that stay. Decides on sixteen random bits a feature and
 * without branches, which processors could only guess; one buffer serves all sentences. For one thread.
 */
public final class Dropout {
    private static final int RANGE = 0x10000;

    private final int threshold;
    private final float raise;
    private final SplittableRandom random;
    private int[] indices = new int[256];
    private float[] values = new float[256];
    private int size;

    /** @param share of the features that are left out, 0 up to below 1 */
    public Dropout(double share, SplittableRandom random) {
        this.threshold = (int) Math.round(share * RANGE);
        this.raise = (float) (1 / (1 - share));
        this.random = random;
    }

    /** Chooses among the features of {@code x}, until the next call. */
    public void choose(SparseVector x) {
        reserve(x.size());
        int kept = 0;
        long bits = 0;
        for (int i = 0; i < x.size(); i++) {
            bits = (i & 3) == 0 ? random.nextLong() : bits >>> 16;
            indices[kept] = x.index(i);
            values[kept] = x.value(i) * raise;
            kept += stays(bits);
        }
        size = kept;
    }

    /** Those of {@code features} that stay, copied. */
    public int[] chosenOf(int[] features) {
        reserve(features.length);
        int kept = 0;
        long bits = 0;
        for (int i = 0; i < features.length; i++) {
            bits = (i & 3) == 0 ? random.nextLong() : bits >>> 16;
            indices[kept] = features[i];
            kept += stays(bits);
        }
        return Arrays.copyOf(indices, kept);
    }

    public int size() {
        return size;
    }

    public int index(int i) {
        return indices[i];
    }

    public float value(int i) {
        return values[i];
    }

    /** 1 or 0. */
    private int stays(long bits) {
        return 1 + (((int) (bits & 0xffff) - threshold) >> 31);
    }

    private void reserve(int length) {
        if (length > indices.length) {
            indices = new int[length * 2];
            values = new float[length * 2];
        }
    }
}
