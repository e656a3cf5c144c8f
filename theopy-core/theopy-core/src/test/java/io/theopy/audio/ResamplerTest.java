package io.theopy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    private static final double AMPLITUDE = 20_000;

    @ParameterizedTest(name = "{2} Hz from {0} to {1} passes")
    @CsvSource({
        "48000, 16000, 100",
        "48000, 16000, 1000",
        "48000, 16000, 7000",
        "44100, 16000, 1000",
        "44100, 16000, 7000",
        "8000, 16000, 1000",
        "8000, 16000, 3400",
        "11025, 16000, 4500",
        "22050, 16000, 7000",
        "16000, 44100, 7000",
        "96000, 16000, 7000",
        "384000, 16000, 7000",
        "4000, 384000, 1700",
        "44101, 16000, 6000",
        "16000, 383999, 6000",
    })
    void tonesBelowTheCutOffPassUnchanged(int from, int to, double frequency) {
        AudioClip out = Resampler.resample(tone(from, frequency, 0.5), new AudioFormat(to));

        assertThat(decibels(out)).as("gain in dB").isCloseTo(0, within(0.05));
        assertThat(out.samples()).as("in step with the input, no delay").satisfies(samples -> {
            for (int i = samples.length / 4; i < samples.length * 3 / 4; i += 7) {
                double expected = AMPLITUDE * Math.sin(2 * Math.PI * frequency * i / to);
                assertThat((double) samples[i]).isCloseTo(expected, within(60.0));
            }
        });
    }

    @ParameterizedTest(name = "{2} Hz from {0} to {1} is kept out")
    @CsvSource({
        "48000, 16000, 8050",
        "48000, 16000, 9000",
        "48000, 16000, 10000",
        "48000, 16000, 15500",
        "48000, 16000, 23000",
        "44100, 16000, 8050",
        "44100, 16000, 10000",
        "22050, 16000, 10000",
        "384000, 4000, 2100",
        "384000, 4000, 150000",
        "44101, 16000, 10000",
    })
    void tonesAboveTheCutOffDoNotFoldBack(int from, int to, double frequency) {
        AudioClip out = Resampler.resample(tone(from, frequency, 0.5), new AudioFormat(to));

        assertThat(decibels(out)).as("gain in dB").isLessThan(-70);
    }

    @Test
    void mirrorImagesDoNotAppearWhenTheRateGoesUp() {
        AudioClip out = Resampler.resample(tone(8_000, 3_000, 0.5), new AudioFormat(48_000));

        assertThat(amplitudeAt(out, 5_000) / AMPLITUDE).isLessThan(Math.pow(10, -70 / 20.0));
        assertThat(amplitudeAt(out, 11_000) / AMPLITUDE).isLessThan(Math.pow(10, -70 / 20.0));
        assertThat(amplitudeAt(out, 13_000) / AMPLITUDE).isLessThan(Math.pow(10, -70 / 20.0));
    }

    @ParameterizedTest
    @CsvSource({"48000, 16000", "44100, 16000", "8000, 16000", "44101, 16000", "384000, 4000", "16000, 16000"})
    void theResultIsTheSameHoweverTheInputIsCut(int from, int to) {
        short[] noise = noise(30_000);
        AudioFormat in = new AudioFormat(from);
        AudioFormat out = new AudioFormat(to);
        short[] atOnce = Resampler.resample(AudioClip.of(in, noise), out).samples();
        Random random = new Random(7);

        for (int largest : new int[] {1, 13, 512, 40_000}) {
            assertThat(inPieces(new Resampler(in, out), noise, largest, random))
                    .as("pieces up to " + largest)
                    .isEqualTo(atOnce);
        }
    }

    @ParameterizedTest
    @CsvSource({"48000, 16000, 48000, 16000", "44100, 16000, 441, 160", "8000, 16000, 3, 6", "16000, 8000, 3, 2"})
    void theLengthIsKeptInTime(int from, int to, int samples, int expected) {
        AudioClip clip = AudioClip.of(new AudioFormat(from), new short[samples]);

        assertThat(Resampler.resample(clip, new AudioFormat(to)).samples()).hasSize(expected);
    }

    @Test
    void fullScaleNoiseIsClippedNotWrapped() {
        short[] square = new short[4_800];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 48 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }

        short[] out = Resampler.resample(AudioClip.of(new AudioFormat(48_000), square), AudioFormat.SPEECH)
                .samples();

        for (int i = 200; i < out.length - 200; i++) {
            if (i % 16 > 2 && i % 16 < 14) {
                assertThat(out[i] > 0).as("sample " + i).isEqualTo(i / 16 % 2 == 0);
            }
        }
    }

    @Test
    void nothingInGivesNothingOut() {
        Resampler resampler = new Resampler(new AudioFormat(48_000), AudioFormat.SPEECH);

        assertThat(resampler.accept(new short[0])).isEmpty();
        assertThat(resampler.finish()).isEmpty();
        assertThat(resampler.finish()).isEmpty();
    }

    @Test
    void aFinishedStreamTakesNoMore() {
        Resampler resampler = new Resampler(new AudioFormat(48_000), AudioFormat.SPEECH);
        resampler.finish();

        assertThatIllegalStateException().isThrownBy(() -> resampler.accept(new short[1]));
    }

    private static short[] inPieces(Resampler resampler, short[] samples, int largest, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < samples.length; ) {
            int next = Math.min(samples.length, at + 1 + random.nextInt(largest));
            append(out, resampler.accept(Arrays.copyOfRange(samples, at, next)));
            at = next;
        }
        append(out, resampler.finish());
        byte[] bytes = out.toByteArray();
        short[] joined = new short[bytes.length / 2];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = (short) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
        }
        return joined;
    }

    private static void append(ByteArrayOutputStream out, short[] samples) {
        for (short sample : samples) {
            out.write(sample >> 8);
            out.write(sample);
        }
    }

    private static short[] noise(int length) {
        Random random = new Random(3);
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) (random.nextGaussian() * 6_000);
        }
        return samples;
    }

    private static AudioClip tone(int rate, double frequency, double seconds) {
        short[] samples = new short[(int) (rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(AMPLITUDE * Math.sin(2 * Math.PI * frequency * i / rate));
        }
        return AudioClip.of(new AudioFormat(rate), samples);
    }

    /** The level of the middle of {@code clip} against that of a tone. */
    private static double decibels(AudioClip clip) {
        short[] samples = clip.samples();
        double sum = 0;
        int count = 0;
        for (int i = samples.length / 4; i < samples.length * 3 / 4; i++) {
            sum += (double) samples[i] * samples[i];
            count++;
        }
        return 20 * Math.log10(Math.max(1e-3, Math.sqrt(2 * sum / count)) / AMPLITUDE);
    }

    private static double amplitudeAt(AudioClip clip, double frequency) {
        short[] samples = clip.samples();
        double real = 0;
        double imaginary = 0;
        double weights = 0;
        for (int i = 0; i < samples.length; i++) {
            double angle = 2 * Math.PI * frequency * i / clip.format().sampleRate();
            double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples.length);
            real += weight * samples[i] * Math.cos(angle);
            imaginary += weight * samples[i] * Math.sin(angle);
            weights += weight;
        }
        return 2 * Math.hypot(real, imaginary) / weights;
    }
}
