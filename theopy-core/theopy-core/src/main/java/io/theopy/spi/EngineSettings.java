package io.theopy.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Settings by the names of {@code docs/configuration.md} ({@code THEOPY_VOSK_MODEL}, ...), wherever they come from. An
 * empty value counts as absent. The text form has no values, some of which are secrets.
 *
 * @param secrets those of them that may be another one at any time, by name: what gives each as it is now
 */
public record EngineSettings(Map<String, String> values, Map<String, Supplier<String>> secrets) {
    public EngineSettings {
        Objects.requireNonNull(values, "values must not be null");
        Objects.requireNonNull(secrets, "secrets must not be null");
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    /** Settings none of which changes. */
    public EngineSettings(Map<String, String> values) {
        this(values, Map.of());
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

    /** What gives the secret of that name as it is now: to be asked again each time it is needed. */
    public Optional<Supplier<String>> secret(String name) {
        return Optional.ofNullable(secrets.get(name)).or(() -> get(name).map(value -> () -> value));
    }

    /** The same, with {@code current} as the secret of that name. */
    public EngineSettings withSecret(String name, Supplier<String> current) {
        Map<String, Supplier<String>> more = new HashMap<>(secrets);
        more.put(name, current);
        return new EngineSettings(values, more);
    }

    @Override
    public String toString() {
        return "EngineSettings" + new TreeSet<>(values.keySet());
    }
}
