package io.theopy.spi;

/** Makes {@link SpeechRecognizer}s. */
public interface SpeechRecognizerProvider extends EngineProvider<SpeechRecognizer> {}
