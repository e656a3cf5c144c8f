package io.theopy.action.ledger;

/** Somebody else changed the entry meanwhile: read it again and decide anew. */
public class LedgerConflictException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LedgerConflictException(String key) {
        super("ledger entry " + key + " was changed meanwhile: read it again");
    }
}
