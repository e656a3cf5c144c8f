package io.theopy.internal.voice;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.Resampler;
import java.util.Optional;

/** Brings a stream of any rate to the one that recognisers take. For one stream, one thread. */
final class SpeechRate {
    private final Optional<Resampler> resampler;

    private SpeechRate(Optional<Resampler> resampler) {
        this.resampler = resampler;
    }

    static SpeechRate from(AudioFormat format) {
        return new SpeechRate(
                format.equals(AudioFormat.SPEECH)
                        ? Optional.empty()
                        : Optional.of(new Resampler(format, AudioFormat.SPEECH)));
    }

    AudioChunk convert(AudioChunk chunk) {
        return resampler.map(r -> AudioChunk.of(r.accept(chunk.samples()))).orElse(chunk);
    }

    /** What is still held back at the end of the stream. */
    AudioChunk rest() {
        return AudioChunk.of(resampler.map(Resampler::finish).orElseGet(() -> new short[0]));
    }
}
