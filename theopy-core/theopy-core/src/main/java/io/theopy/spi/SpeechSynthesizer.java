package io.theopy.spi;

import io.theopy.text.Language;
import java.util.Set;

/** Speaks. Thread-safe: calls from several threads never mix their audio. */
public interface SpeechSynthesizer extends AutoCloseable {
    /** The provider's name, for logs and metrics. */
    String name();

    /** The languages that it has a voice for. */
    Set<Language> languages();

    /**
     * Speaks {@code request} into {@code sink}, sentence by sentence, and returns when all of it is written or the sink
     * wants no more. Text without anything to pronounce writes nothing.
     *
     * @throws EngineException when the voice is broken or closed
     */
    void speak(SpeechRequest request, AudioSink sink);

    /** Frees the voice. Closing twice does nothing. */
    @Override
    void close();
}
