package io.theopy.engine;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineProvider;
import java.util.Objects;

/**
 * A provider on the class path, and whether its engine can be used now.
 *
 * @param name what configuration calls it
 * @param provider what makes it
 */
public record FoundEngine<E>(String name, EngineProvider<E> provider, Availability availability) {
    public FoundEngine {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(provider, "provider must not be null");
        Objects.requireNonNull(availability, "availability must not be null");
    }

    public boolean isAvailable() {
        return availability instanceof Availability.Available;
    }

    /** One line for people: the name, whether it can be used, and if not, why and what to do. */
    public String describe() {
        if (availability instanceof Availability.Unavailable no) {
            return name + " (not usable: " + no.reason() + "; " + no.remedy() + ")";
        }
        return name + " (available)";
    }
}
