package io.theopy.server.auth;

/** What came of looking at the credentials of a request. */
public sealed interface Authentication {
    /** Calls the case of {@code cases} for this result. */
    <T> T on(Cases<T> cases);

    /**
     * One case for each result.
     *
     * @param <T> what the cases give
     */
    interface Cases<T> {
        T known(Known result);

        T absent(Absent result);

        T refused(Refused result);

        T unavailable(Unavailable result);
    }

    /** It is known who calls. */
    record Known(Identity identity) implements Authentication {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.known(this);
        }
    }

    /** The request has no credentials of a kind that is taken. */
    record Absent() implements Authentication {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.absent(this);
        }
    }

    /**
     * The request has credentials that do not count.
     *
     * @param reason for our own log; a client never hears it
     */
    record Refused(String reason) implements Authentication {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.refused(this);
        }
    }

    /**
     * It cannot be found out now, though it may be in a moment.
     *
     * @param reason for our own log; a client never hears it
     */
    record Unavailable(String reason) implements Authentication {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.unavailable(this);
        }
    }
}
