package io.theopy.audit;

/** The audit log cannot be read or written. */
public class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AuditException(String message) {
        super(message);
    }

    public AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
