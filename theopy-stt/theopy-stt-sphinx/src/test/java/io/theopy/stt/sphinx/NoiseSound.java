package io.theopy.stt.sphinx;

import io.theopy.audio.AudioFormat;
import java.util.Random;

/** Samples at 16 kHz that noises are put together in, and the random numbers that they are made of. */
record NoiseSound(double[] samples, Random random) {
    static final int RATE = AudioFormat.SPEECH.sampleRate();

    /** A sound over time, in seconds from its beginning. */
    interface Wave {
        double at(double seconds);
    }

    static NoiseSound silent(double seconds, Random random) {
        return new NoiseSound(new double[(int) (RATE * seconds)], random);
    }

    double seconds() {
        return (double) samples.length / RATE;
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double hiss() {
        return random.nextGaussian();
    }

    /** Adds a wave from one moment on, as long as it lasts and there is room. */
    void add(double from, double length, Wave wave) {
        int first = (int) (from * RATE);
        for (int i = Math.max(0, -first); i < length * RATE && first + i < samples.length; i++) {
            samples[first + i] += wave.at((double) i / RATE);
        }
    }

    void multiply(Wave gain) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= gain.at((double) i / RATE);
        }
    }

    /** Lets a sound ring as in a throat or a tube; {@code radius} below 1 says how long. */
    void addResonance(NoiseSound source, double frequency, double radius) {
        double turn = 2 * radius * Math.cos(2 * Math.PI * frequency / RATE);
        double last = 0;
        double before = 0;
        for (int i = 0; i < samples.length; i++) {
            double now = source.samples[i] + turn * last - radius * radius * before;
            before = last;
            last = now;
            samples[i] += now * (1 - radius);
        }
    }

    /** How loud the loudest sample is; never zero. */
    double peak() {
        double peak = 1e-9;
        for (double sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
