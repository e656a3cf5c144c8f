package io.theopy.stt.sphinx;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recordings of noise, made of sines and random numbers: the same for the same seed. */
final class NoiseClips {
    private static final double[] PEAKS = {1_200, 3_000, 8_000, 20_000, 32_000};

    /** A noise at 16 kHz. */
    record Clip(String name, short[] samples) {
        @Override
        public String toString() {
            return name;
        }
    }

    private NoiseClips() {}

    /** {@code count} clips of all kinds in turn. */
    static Stream<Clip> of(long seed, int count) {
        return IntStream.range(0, count).mapToObj(i -> clip(seed, i));
    }

    private static Clip clip(long seed, int number) {
        NoiseKind kind = NoiseKind.values()[number % NoiseKind.values().length];
        Random random = new Random(seed * 100_003 + number);
        NoiseSound sound = NoiseSound.silent(0.4 + 1.6 * random.nextDouble(), random);
        kind.make(sound);
        return new Clip(kind.name().toLowerCase(Locale.ROOT) + "-" + seed + "-" + number, within(sound));
    }

    /** The sound as loud as it happens to be, in a room that has a hiss of its own. */
    private static short[] within(NoiseSound sound) {
        double gain = PEAKS[sound.random().nextInt(PEAKS.length)] * sound.between(0.7, 1) / sound.peak();
        double room = sound.between(0.0, 40);
        int before = quiet(sound);
        int after = quiet(sound);
        short[] samples = new short[before + sound.samples().length + after];
        for (int i = 0; i < samples.length; i++) {
            int at = i - before;
            double sample = at >= 0 && at < sound.samples().length ? sound.samples()[at] * gain : 0;
            samples[i] = (short) Math.max(-32_768, Math.min(32_767, Math.round(sample + room * sound.hiss())));
        }
        return samples;
    }

    private static int quiet(NoiseSound sound) {
        return sound.random().nextBoolean() ? (int) (NoiseSound.RATE * sound.between(0.0, 0.4)) : 0;
    }
}
