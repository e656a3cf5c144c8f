package io.theopy.eval;

/** What the dialogue makes of an interpretation in a fresh conversation. */
public enum ForecastResult {
    /** It goes ahead: does it, or reads it back and asks for a yes. */
    ACT,
    /** It asks for a value that is missing, or which of several equal ones is meant. */
    ASK,
    /** It asks what is meant. */
    CLARIFY,
    /** It says that it did not understand. */
    REJECT
}
