package io.theopy.server.http.route;

/** What a call of a route costs, which is what limits are reckoned in. */
public enum Cost {
    /** Next to nothing. */
    FREE,
    /** A look at what is stored. */
    READ,
    /** A turn. */
    TURN,
    /** A turn, and the recognition of as much audio as comes with it. */
    AUDIO
}
