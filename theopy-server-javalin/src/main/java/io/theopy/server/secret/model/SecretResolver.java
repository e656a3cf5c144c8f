package io.theopy.server.secret.model;

/**
 * Reads secrets from one kind of place. Thread-safe.
 *
 * @param <R> how such a place is named
 */
public interface SecretResolver<R extends SecretReference> {
    /**
     * The secret as it is there now.
     *
     * @throws SecretException saying why it cannot be had and what to do, without any of its value
     */
    Secret read(R reference);
}
