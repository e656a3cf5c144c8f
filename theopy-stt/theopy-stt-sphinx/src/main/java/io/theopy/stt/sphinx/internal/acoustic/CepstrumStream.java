package io.theopy.stt.sphinx.internal.acoustic;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.denoise.Denoise;
import edu.cmu.sphinx.frontend.frequencywarp.MelFrequencyFilterBank;
import edu.cmu.sphinx.frontend.transform.DiscreteCosineTransform2;
import edu.cmu.sphinx.frontend.transform.DiscreteFourierTransform;
import edu.cmu.sphinx.frontend.transform.Lifter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts 16 kHz samples into windows of 25.6 ms every 10 ms and hands out the 13 cepstra of each. The steps and their
 * parameters are those that the model was trained with ({@code feat.params}: 25 mel filters from 130 to 6800 Hz, noise
 * removal, lifter 22). One stream, one thread.
 */
public final class CepstrumStream {
    /** Numbers a frame. */
    public static final int SIZE = 13;
    /** Samples from one frame to the next: 10 ms. */
    public static final int SHIFT = 160;

    private static final int SAMPLE_RATE = 16_000;
    private static final int WINDOW = 410;
    private static final int FFT_POINTS = 512;
    private static final int FILTERS = 25;
    private static final double LOWEST_HZ = 130;
    private static final double HIGHEST_HZ = 6_800;
    private static final int LIFTER = 22;
    private static final double EMPHASIS = 0.97;
    private static final double HAMMING = 0.46;

    private final Consumer<float[]> sink;
    private final double[] hamming = new double[WINDOW];
    private final double[] window = new double[WINDOW];
    private final Feed feed = new Feed();
    private final BaseDataProcessor last;
    private int filled;
    private double previous;

    /** @param sink takes each frame's cepstra; they are its own */
    public CepstrumStream(Consumer<float[]> sink) {
        this.sink = sink;
        for (int i = 0; i < WINDOW; i++) {
            hamming[i] = 1 - HAMMING - HAMMING * Math.cos(2 * Math.PI * i / (WINDOW - 1.0));
        }
        List<BaseDataProcessor> steps = List.of(
                feed,
                new DiscreteFourierTransform(FFT_POINTS, false),
                new MelFrequencyFilterBank(LOWEST_HZ, HIGHEST_HZ, FILTERS),
                new Denoise(0.7, 0.995, 0.5, 0.85, 0.2, 20, 4),
                new DiscreteCosineTransform2(FILTERS, SIZE),
                new Lifter(LIFTER));
        for (int i = 1; i < steps.size(); i++) {
            steps.get(i).initialize();
            steps.get(i).setPredecessor(steps.get(i - 1));
        }
        last = steps.get(steps.size() - 1);
    }

    /** Takes the samples from {@code from} to before {@code to}. */
    public void accept(short[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            window[filled++] = samples[i] - EMPHASIS * previous;
            previous = samples[i];
            if (filled == WINDOW) {
                emit();
                System.arraycopy(window, SHIFT, window, 0, WINDOW - SHIFT);
                filled = WINDOW - SHIFT;
            }
        }
    }

    private void emit() {
        double[] shaped = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            shaped[i] = window[i] * hamming[i];
        }
        feed.next = new DoubleData(shaped, SAMPLE_RATE, 0);
        double[] cepstrum = ((DoubleData) last.getData()).getValues();
        float[] frame = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            frame[i] = (float) cepstrum[i];
        }
        sink.accept(frame);
    }

    /** Where Sphinx's chain of processors, which pulls, gets what was pushed. */
    private static final class Feed extends BaseDataProcessor {
        private @Nullable Data next;

        @Override
        public @Nullable Data getData() {
            return next;
        }
    }
}
