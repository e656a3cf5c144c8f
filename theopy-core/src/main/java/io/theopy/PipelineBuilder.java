package io.theopy;

/** Puts a {@link Pipeline} together. */
public final class PipelineBuilder {
    PipelineBuilder() {}

    public Pipeline build() {
        throw new IllegalStateException("not built yet");
    }
}
