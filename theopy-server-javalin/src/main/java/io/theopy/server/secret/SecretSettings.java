package io.theopy.server.secret;

import io.theopy.server.secret.model.SecretReference;
import io.theopy.spi.EngineSettings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Finds out where settings say that secrets are. Reads none of them: each is read when it is first asked for. Not thread-safe. */
public final class SecretSettings {
    private final EngineSettings settings;
    private final Resolvers resolvers;
    private final Clock clock;
    private final Map<String, LiveSecret> named = new TreeMap<>();

    public SecretSettings(EngineSettings settings) {
        this(settings, Clock.systemUTC());
    }

    SecretSettings(EngineSettings settings, Clock clock) {
        this.settings = settings;
        this.resolvers = new Resolvers(settings);
        this.clock = clock;
    }

    /**
     * The secret of that setting, as it is whenever it is asked for; empty when the setting is not there.
     *
     * @throws IllegalArgumentException when the setting cannot be one, with what it has to look like
     */
    public Optional<Supplier<String>> named(String setting) {
        return settings.get(setting)
                .map(text -> named.computeIfAbsent(
                        setting, name -> new LiveSecret(name, SecretReference.parse(text), resolvers::read, clock)));
    }

    /** The settings, with all secrets that were asked for as they are at any time. */
    public EngineSettings live() {
        EngineSettings live = settings;
        for (Map.Entry<String, LiveSecret> each : named.entrySet()) {
            live = live.withSecret(each.getKey(), each.getValue());
        }
        return live;
    }
}
