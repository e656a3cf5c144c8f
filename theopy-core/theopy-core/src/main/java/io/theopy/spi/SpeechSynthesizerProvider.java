package io.theopy.spi;

/** Makes {@link SpeechSynthesizer}s. */
public interface SpeechSynthesizerProvider extends EngineProvider<SpeechSynthesizer> {}
