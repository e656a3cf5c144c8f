package io.theopy.action.ledger;

/** The ledger cannot be read or written. Nothing may be sent without it. */
public class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean untouched;

    public LedgerException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** @param untouched whether it is certain that nothing was changed: the storage was not even reached */
    public LedgerException(String message, Throwable cause, boolean untouched) {
        super(message, cause);
        this.untouched = untouched;
    }

    /** Whether it is certain that nothing was changed; otherwise it may or may not have been. */
    public boolean isUntouched() {
        return untouched;
    }
}
