package io.theopy.stt.sphinx.internal.acoustic;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioClip;
import io.theopy.spi.TestSounds;
import io.theopy.stt.sphinx.BundledRecordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechDetectorTest {
    @ParameterizedTest
    @ValueSource(strings = {"deny.wav", "confirm_yes.wav", "test.wav", "appointments_8khz.wav"})
    void speechMayBeSpeech(String recording) {
        assertThat(mayHoldSpeech(BundledRecordings.clip(recording))).isTrue();
    }

    @Test
    void silenceAndSteadyNoiseAreNot() {
        assertThat(mayHoldSpeech(TestSounds.silence(3))).isFalse();
        assertThat(mayHoldSpeech(TestSounds.noise(3))).isFalse();
    }

    @Test
    void whatIsShorterThanAnyWordIsNot() {
        assertThat(mayHoldSpeech(TestSounds.noise(0.05))).isFalse();
        assertThat(new SpeechDetector().mayHoldSpeech()).isFalse();
    }

    private static boolean mayHoldSpeech(AudioClip clip) {
        SpeechDetector detector = new SpeechDetector();
        detector.accept(clip.samples());
        return detector.mayHoldSpeech();
    }
}
