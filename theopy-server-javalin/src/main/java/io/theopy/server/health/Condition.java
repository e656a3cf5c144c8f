package io.theopy.server.health;

import java.util.Locale;

/**
 * How one part is at this moment.
 *
 * @param detail what there is to say; empty: nothing
 * @param remedy what to do about it; empty where nothing has to be done
 */
public record Condition(State state, String detail, String remedy) {
    /** How well a part works; later ones are worse. */
    public enum State {
        /** It is not there, and nobody wants it to be. */
        OFF,
        UP,
        /** It works, or is done without, but somebody should see to it. */
        DEGRADED,
        DOWN;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Condition up(String detail) {
        return new Condition(State.UP, detail, "");
    }

    public static Condition off(String detail) {
        return new Condition(State.OFF, detail, "");
    }

    public static Condition degraded(String detail, String remedy) {
        return new Condition(State.DEGRADED, detail, remedy);
    }

    public static Condition down(String detail, String remedy) {
        return new Condition(State.DOWN, detail, remedy);
    }
}
