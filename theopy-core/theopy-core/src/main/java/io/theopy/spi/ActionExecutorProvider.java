package io.theopy.spi;

/** Makes {@link ActionExecutor}s. */
public interface ActionExecutorProvider extends EngineProvider<ActionExecutor> {}
