package io.theopy.action.ledger;

import java.util.EnumSet;
import java.util.Set;

/** How far a recorded write has come. */
public enum EntryState {
    /** It may be on its way right now; after its lease it may or may not have happened. */
    SENDING(false),
    /** It was not sent, or certainly did not happen, and waits for its turn. */
    QUEUED(false),
    /** It was sent and no answer came; the same key will tell. */
    UNKNOWN(false),
    /** It happened, once. */
    DONE(true),
    /** The ERP said no. */
    DECLINED(true),
    /** It did not happen and will not. */
    FAILED(true),
    /** It was not sent again, because it was too old, no longer allowed, or no longer means the same. */
    EXPIRED(true),
    /** An operator took it out. */
    DROPPED(true);

    private final boolean settled;

    EntryState(boolean settled) {
        this.settled = settled;
    }

    /** The states in which something is still to happen. */
    public static Set<EntryState> open() {
        return EnumSet.of(SENDING, QUEUED, UNKNOWN);
    }

    /** Whether nothing more will happen to it. */
    public boolean isSettled() {
        return settled;
    }
}
