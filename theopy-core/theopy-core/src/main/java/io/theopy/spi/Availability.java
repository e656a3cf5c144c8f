package io.theopy.spi;

import java.util.Objects;

/** Whether an engine can be used on this machine. */
public sealed interface Availability {
    /** Ready; {@code detail} says with which model or program, for people. */
    record Available(String detail) implements Availability {
        public Available {
            Objects.requireNonNull(detail, "detail must not be null");
        }
    }

    /** Not usable; {@code reason} says why, {@code remedy} what to do. */
    record Unavailable(String reason, String remedy) implements Availability {
        public Unavailable {
            Objects.requireNonNull(reason, "reason must not be null");
            Objects.requireNonNull(remedy, "remedy must not be null");
        }
    }

    static Availability available(String detail) {
        return new Available(detail);
    }

    static Availability unavailable(String reason, String remedy) {
        return new Unavailable(reason, remedy);
    }
}
