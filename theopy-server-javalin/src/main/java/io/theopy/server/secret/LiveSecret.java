package io.theopy.server.secret;

import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A secret as it is now: whoever uses it asks again each time. Read when first asked for; one that cannot be read anew
 * stays as it was. Thread-safe.
 */
public final class LiveSecret implements Supplier<String> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSecret.class);

    private final String setting;
    private final SecretReference reference;
    private final Function<SecretReference, Secret> read;
    private final Clock clock;
    private volatile Optional<Secret> value = Optional.empty();
    private volatile SecretState state;

    LiveSecret(String setting, SecretReference reference, Function<SecretReference, Secret> read, Clock clock) {
        this.setting = setting;
        this.reference = reference;
        this.read = read;
        this.clock = clock;
        this.state = new SecretState(setting, reference.toString(), Instant.EPOCH, Optional.empty());
    }

    /** @throws SecretException when it was never read and cannot be */
    @Override
    public String get() {
        return value.orElseGet(this::first).reveal();
    }

    private synchronized Secret first() {
        if (value.isPresent()) {
            return value.get();
        }
        try {
            Secret read = this.read.apply(reference);
            value = Optional.of(read);
            state = well();
            return read;
        } catch (SecretException e) {
            state = troubled(e);
            throw new SecretException(setting + " cannot be had from " + reference + ": " + e.getMessage());
        }
    }

    /** Reads it anew; what fails leaves it as it was and shows in {@link #state}. */
    synchronized void refresh() {
        if (isWrittenOut() || value.isEmpty()) {
            return;
        }
        try {
            Secret read = this.read.apply(reference);
            boolean isNew = !value.equals(Optional.of(read));
            boolean wasAway = state.trouble().isPresent();
            value = Optional.of(read);
            if (isNew || wasAway) {
                state = well();
                LOG.info("{} was read again from {}{}", setting, reference, isNew ? ", and is a new one" : "");
            }
        } catch (SecretException e) {
            if (!state.trouble().equals(Optional.of(message(e)))) {
                LOG.error(
                        "{} cannot be read again from {}; the one from before goes on: {}",
                        setting,
                        reference,
                        e.getMessage());
                state = troubled(e);
            }
        } catch (RuntimeException e) {
            // Whatever it is, its message may hold what a store answered.
            LOG.error(
                    "{} cannot be read again from {}: {}",
                    setting,
                    reference,
                    e.getClass().getName());
            state = troubled(new SecretException(e.getClass().getName()));
        }
    }

    /** Whether it stands in the settings themselves. */
    boolean isWrittenOut() {
        return reference instanceof SecretReference.Literal;
    }

    SecretState state() {
        return state;
    }

    private SecretState well() {
        return new SecretState(setting, reference.toString(), clock.instant(), Optional.empty());
    }

    private SecretState troubled(SecretException e) {
        return new SecretState(setting, reference.toString(), clock.instant(), Optional.of(message(e)));
    }

    private static String message(SecretException e) {
        return String.valueOf(e.getMessage());
    }

    @Override
    public String toString() {
        return setting + " from " + reference;
    }
}
