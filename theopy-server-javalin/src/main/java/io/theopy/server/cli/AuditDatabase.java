package io.theopy.server.cli;

import io.theopy.audit.AuditTrail;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.server.Database;
import io.theopy.server.DatabaseAddress;
import io.theopy.server.ServerConfig;

/** The audit log that {@code serve} writes with the same settings. */
final class AuditDatabase implements AutoCloseable {
    private final Database database;

    private AuditDatabase(Database database) {
        this.database = database;
    }

    /**
     * @throws CommandFailedException when the settings name none
     * @throws io.theopy.server.NoDatabaseException when it cannot be used
     */
    static AuditDatabase open(ServerConfig config) {
        DatabaseAddress address = config.durable()
                .storage()
                .database()
                .orElseThrow(() -> new CommandFailedException("there is no database with an audit log: set "
                        + "THEOPY_DB_URL or THEOPY_DATA_DIR to where serve keeps it"));
        return new AuditDatabase(Database.open(address));
    }

    AuditTrail trail() {
        return new JdbcAuditLog(database.source());
    }

    String label() {
        return database.label();
    }

    @Override
    public void close() {
        database.close();
    }
}
