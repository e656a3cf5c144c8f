package io.theopy.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodicSoundTest {
    private static final int RATE = 16_000;

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 200, 350})
    void aBuzzOfAVoicesPitchIsPeriodic(int pitch) {
        assertThat(listenTo(buzz(pitch, 3000)).heardBetween(100, 800)).isTrue();
    }

    @Test
    void silenceIsNot() {
        assertThat(listenTo(new short[RATE]).heardSince(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 330, 8000})
    void noiseIsNot(int loudness) {
        Random random = new Random(7);
        short[] noise = new short[10 * RATE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * loudness);
        }

        assertThat(listenTo(noise).heardSince(0)).isFalse();
    }

    @Test
    void mainsHumIsNot() {
        short[] hum = new short[RATE];
        for (int i = 0; i < hum.length; i++) {
            hum[i] = (short) (2000 * Math.sin(2 * Math.PI * 50 * i / RATE));
        }

        assertThat(listenTo(hum).heardSince(0)).isFalse();
    }

    @Test
    void theTimeOfTheSoundIsKnown() {
        short[] samples = new short[3 * RATE];
        System.arraycopy(buzz(120, 3000), 0, samples, RATE, RATE);

        PeriodicSound sound = listenTo(samples);

        assertThat(sound.heardBetween(0, 900)).isFalse();
        assertThat(sound.heardBetween(1000, 1500)).isTrue();
        assertThat(sound.heardBetween(2100, 3000)).isFalse();
        assertThat(sound.heardSince(1500)).isTrue();
        assertThat(sound.heardSince(2100)).isFalse();
    }

    @Test
    void chunkingDoesNotMatter() {
        short[] samples = buzz(120, 3000);
        PeriodicSound sound = new PeriodicSound(AudioFormat.SPEECH);
        for (int i = 0; i < samples.length; i += 7) {
            sound.accept(Arrays.copyOfRange(samples, i, Math.min(samples.length, i + 7)));
        }

        assertThat(sound.heardBetween(100, 200)).isTrue();
    }

    private static PeriodicSound listenTo(short[] samples) {
        PeriodicSound sound = new PeriodicSound(AudioFormat.SPEECH);
        sound.accept(samples);
        return sound;
    }

    /** A second of a pulse train, roughly what the throat makes. */
    private static short[] buzz(int pitch, int loudness) {
        short[] samples = new short[RATE];
        for (int i = 0; i < samples.length; i++) {
            double phase = (double) i * pitch / RATE % 1;
            samples[i] = (short) (loudness * Math.exp(-6 * phase));
        }
        return samples;
    }
}
