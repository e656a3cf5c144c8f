package io.theopy.spi;

/** Makes {@link IntentExtractor}s. */
public interface IntentExtractorProvider extends EngineProvider<IntentExtractor> {}
