package io.theopy.store;

/** When a change has to be safe from a loss of power. It survives the end of the process in either case. */
public enum Durability {
    /** Before the call returns. */
    NOW,
    /**
     * Once a later change of the same database, made with {@link #NOW}, has returned; what was changed before is never
     * lost alone. A database that can't tell the two apart does it at once.
     */
    SOON
}
