package io.theopy.nlu.linear.feature;

import java.util.Arrays;

/** A vector of few non-zero values: {@code values[i]} at {@code indices[i]}, ascending. Nobody writes to the arrays. */
public final class SparseVector {
    private final int[] indices;
    private final float[] values;

    SparseVector(int[] indices, float[] values) {
        this.indices = indices;
        this.values = values;
    }

    public int size() {
        return indices.length;
    }

    public int index(int i) {
        return indices[i];
    }

    public float value(int i) {
        return values[i];
    }

    /** The same direction; length 1 with what is left out, whose squares are {@code others}. Nothing stays as it is. */
    public SparseVector normalized(double others) {
        double square = others;
        for (float value : values) {
            square += (double) value * value;
        }
        if (square == 0) {
            return this;
        }
        float factor = (float) (1 / Math.sqrt(square));
        float[] scaled = new float[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return new SparseVector(indices, scaled);
    }

    /** What is left of it of the features in {@code known}; not made longer. */
    public SparseVector restrictedTo(boolean[] known) {
        int[] keptIndices = new int[indices.length];
        float[] keptValues = new float[indices.length];
        int kept = 0;
        for (int i = 0; i < indices.length; i++) {
            if (known[indices[i]]) {
                keptIndices[kept] = indices[i];
                keptValues[kept++] = values[i];
            }
        }
        return new SparseVector(Arrays.copyOf(keptIndices, kept), Arrays.copyOf(keptValues, kept));
    }
}
