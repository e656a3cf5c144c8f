package io.theopy.action.ledger;

/** Somebody else changed the entry meanwhile, or is sending it: read it again and decide anew. */
public class LedgerConflictException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LedgerConflictException(String key) {
        this(key, "was changed meanwhile: read it again");
    }

    /** @param why what stands in the way, and what to do about it */
    public LedgerConflictException(String key, String why) {
        super("ledger entry " + key + " " + why);
    }
}
