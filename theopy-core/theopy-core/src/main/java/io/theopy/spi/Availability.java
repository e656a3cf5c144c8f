package io.theopy.spi;

/** Whether an engine can be used on this machine. */
public sealed interface Availability {
    /** Ready; {@code detail} says with which model or program, for people. */
    record Available(String detail) implements Availability {}

    /** Not usable; {@code reason} says why, {@code remedy} what to do. */
    record Unavailable(String reason, String remedy) implements Availability {}

    static Availability available(String detail) {
        return new Available(detail);
    }

    static Availability unavailable(String reason, String remedy) {
        return new Unavailable(reason, remedy);
    }
}
