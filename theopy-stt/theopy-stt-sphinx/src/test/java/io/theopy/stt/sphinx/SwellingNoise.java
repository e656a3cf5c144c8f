package io.theopy.stt.sphinx;

import io.theopy.audio.AudioFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** White noise that swells once to ten times a second: 45 clips of three lengths, five speeds and three levels. */
final class SwellingNoise {
    private static final int RATE = AudioFormat.SPEECH.sampleRate();
    private static final double[] SECONDS = {0.4, 0.8, 1.5};
    private static final int[] SPEEDS = {1, 2, 4, 6, 10};
    private static final int[] LEVELS = {500, 2_000, 5_000};

    record Clip(int number, short[] samples) {
        @Override
        public String toString() {
            return "swelling " + number;
        }
    }

    private SwellingNoise() {}

    static Stream<Clip> all() {
        return IntStream.range(0, SECONDS.length * SPEEDS.length * LEVELS.length)
                .mapToObj(i -> new Clip(
                        i,
                        samples(
                                i,
                                SECONDS[i / (SPEEDS.length * LEVELS.length)],
                                SPEEDS[i / LEVELS.length % SPEEDS.length],
                                LEVELS[i % LEVELS.length])));
    }

    private static short[] samples(long seed, double seconds, int speed, int level) {
        Random random = new Random(seed);
        short[] samples = new short[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            double swell = 0.5 + 0.5 * Math.sin(2 * Math.PI * speed * i / RATE);
            double sample = random.nextGaussian() * level * swell;
            samples[i] = (short) Math.max(-32_768, Math.min(32_767, sample));
        }
        return samples;
    }
}
