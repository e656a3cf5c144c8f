package io.theopy.action.ledger;

/** The ledger cannot be read or written. Nothing may be sent without it. */
public class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
