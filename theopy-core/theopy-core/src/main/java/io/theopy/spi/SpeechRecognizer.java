package io.theopy.spi;

import io.theopy.audio.AudioFormat;
import io.theopy.text.Language;
import java.util.Set;

/**
 * Turns speech into text. Owns the model; thread-safe: sessions may be opened from many threads at once, and each is
 * used by one.
 */
public interface SpeechRecognizer extends AutoCloseable {
    /** The provider's name, for logs and metrics. */
    String name();

    /** The languages that the loaded model hears. */
    Set<Language> languages();

    /** Whether sessions say what they think so far; false for engines that decode only when the utterance has ended. */
    default boolean givesPartials() {
        return true;
    }

    /**
     * Begins one utterance.
     *
     * @param format the rate of the chunks to come; {@link AudioFormat#SPEECH} is always accepted
     * @throws EngineException when the model was closed or is broken
     * @throws IllegalArgumentException when the rate is not supported; the message names the rates that are
     */
    RecognitionSession open(AudioFormat format, RecognitionHints hints);

    /** Frees the model. Closing twice does nothing; sessions still open fail cleanly. */
    @Override
    void close();
}
