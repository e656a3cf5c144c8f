package io.theopy.spi;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Settings by the names of {@code docs/configuration.md} ({@code THEOPY_VOSK_MODEL}, ...), wherever they come from. An
 * empty value counts as absent.
 */
public record EngineSettings(Map<String, String> values) {
    public EngineSettings {
        Objects.requireNonNull(values, "values must not be null");
        values = Map.copyOf(values);
    }

    public static EngineSettings none() {
        return new EngineSettings(Map.of());
    }

    /** The settings in the environment of this process. */
    public static EngineSettings fromEnvironment() {
        return new EngineSettings(System.getenv());
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }
}
