package io.theopy.teepy.sandbox.internal.db;

import java.sql.SQLException;

/** The sandbox's database is broken; nothing that a request says should lead here. */
public final class SandboxDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SandboxDatabaseException(String message, SQLException cause) {
        super(message, cause);
    }
}
