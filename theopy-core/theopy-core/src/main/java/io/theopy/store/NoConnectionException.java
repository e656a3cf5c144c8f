package io.theopy.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** The database was not even reached: nothing was read or changed. */
public final class NoConnectionException extends SQLTransientConnectionException {
    private static final long serialVersionUID = 1L;

    public NoConnectionException(String reason, SQLException cause) {
        super(reason, cause.getSQLState(), cause.getErrorCode(), cause);
    }

    public NoConnectionException(String reason) {
        super(reason, "08000");
    }
}
