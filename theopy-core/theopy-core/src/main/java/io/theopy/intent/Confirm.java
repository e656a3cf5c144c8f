package io.theopy.intent;

/** When an action waits for the user's yes. */
public enum Confirm {
    NEVER,
    /** Only when the intent or a value was not certain. */
    WHEN_UNSURE,
    ALWAYS
}
