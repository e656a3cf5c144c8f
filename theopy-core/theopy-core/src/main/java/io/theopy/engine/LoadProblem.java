package io.theopy.engine;

import java.util.Objects;

/**
 * A provider that is listed on the class path and could not be loaded, normally because a library that it needs is
 * absent.
 *
 * @param provider its class, or where it is listed
 * @param problem what went wrong, for people
 */
public record LoadProblem(String provider, String problem) {
    public LoadProblem {
        Objects.requireNonNull(provider, "provider must not be null");
        Objects.requireNonNull(problem, "problem must not be null");
    }
}
