package io.theopy.server.http.route;

import io.theopy.turn.Caller;

/** Who may call a route. */
public sealed interface Access {
    /** Anybody, even without saying who they are. */
    Access PUBLIC = new Everybody();

    /** Any caller who is known. */
    Access ANY_CALLER = new AnyCaller();

    /** A caller who has {@code scope}. */
    static Access scope(String scope) {
        return new Scoped(scope);
    }

    /** Whether it must be known who calls. */
    default boolean asksWhoCalls() {
        return true;
    }

    boolean isOpenTo(Caller caller);

    /** {@link #PUBLIC}. */
    record Everybody() implements Access {
        @Override
        public boolean asksWhoCalls() {
            return false;
        }

        @Override
        public boolean isOpenTo(Caller caller) {
            return true;
        }
    }

    /** {@link #ANY_CALLER}. */
    record AnyCaller() implements Access {
        @Override
        public boolean isOpenTo(Caller caller) {
            return true;
        }
    }

    /** {@link #scope}. */
    record Scoped(String scope) implements Access {
        @Override
        public boolean isOpenTo(Caller caller) {
            return caller.may(scope);
        }
    }
}
