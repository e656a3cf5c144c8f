package io.theopy.meaning;

import java.util.Objects;

/**
 * A kind of thing that the system has a list of and users call by name. The catalogue declares it under {@code entities},
 * and the connector's {@link EntityDirectory} lists its entries.
 *
 * @param name as the catalogue has it: {@code client}, {@code book}
 */
public record EntityKind(String name) {
    public EntityKind {
        Objects.requireNonNull(name, "name must not be null");
    }

    /** Whether it is the kind of that name. */
    public boolean is(String other) {
        return name.equals(other);
    }
}
