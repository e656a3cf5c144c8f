package io.theopy.spi;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import java.time.Clock;
import java.util.Objects;

/**
 * What an engine may want to know when it is made.
 *
 * @param settings configuration by name
 * @param catalog the intents that will be spoken, e.g. to build a language model from
 * @param directory the names that will be said
 * @param clock now, and the time zone that "tomorrow" is reckoned in
 */
public record EngineContext(EngineSettings settings, IntentCatalog catalog, EntityDirectory directory, Clock clock) {
    public EngineContext {
        Objects.requireNonNull(settings, "settings must not be null");
        Objects.requireNonNull(catalog, "catalog must not be null");
        Objects.requireNonNull(directory, "directory must not be null");
        Objects.requireNonNull(clock, "clock must not be null");
    }
}
