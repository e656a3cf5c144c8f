package io.theopy.spi;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sounds without words, and clips cut into chunks. */
public final class TestSounds {
    private TestSounds() {}

    /** Digital silence at 16 kHz. */
    public static AudioClip silence(double seconds) {
        return AudioClip.of(AudioFormat.SPEECH, new short[samples(seconds)]);
    }

    /** White noise at 16 kHz, 40 dB under full scale; the same at every call. */
    public static AudioClip noise(double seconds) {
        Random random = new Random(7);
        short[] samples = new short[samples(seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (random.nextGaussian() * 330);
        }
        return AudioClip.of(AudioFormat.SPEECH, samples);
    }

    /** The clip in pieces of {@code size} samples, the last one shorter. */
    public static List<AudioChunk> chunks(AudioClip clip, int size) {
        List<AudioChunk> chunks = new ArrayList<>();
        for (int from = 0; from < clip.samples().length; from += size) {
            int to = Math.min(clip.samples().length, from + size);
            chunks.add(AudioChunk.of(Arrays.copyOfRange(clip.samples(), from, to)));
        }
        return chunks;
    }

    private static int samples(double seconds) {
        return (int) (seconds * AudioFormat.SPEECH.sampleRate());
    }
}
