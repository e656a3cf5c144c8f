package io.theopy.spi;

/** Makes {@link MemoryStore}s. */
public interface MemoryStoreProvider extends EngineProvider<MemoryStore> {}
