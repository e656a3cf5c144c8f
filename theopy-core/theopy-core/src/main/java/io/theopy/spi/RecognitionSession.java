package io.theopy.spi;

import io.theopy.audio.AudioChunk;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import java.util.Optional;

/**
 * One utterance on its way through a recogniser. For one thread. Silence, noise and no audio at all end in an empty
 * {@link Transcript}, not in an error.
 */
public interface RecognitionSession extends AutoCloseable {
    /**
     * Takes the next samples; may decode.
     *
     * @return what the recogniser thinks so far, if that changed
     * @throws EngineException after {@link #finish} or {@link #close}, or when the engine broke
     */
    Optional<PartialTranscript> accept(AudioChunk chunk);

    /**
     * Decodes what is left and ends the utterance.
     *
     * @throws EngineException on a second call, after {@link #close}, or when the engine broke
     */
    Transcript finish();

    /** Frees what the session holds. Closing twice does nothing. */
    @Override
    void close();
}
