package io.theopy.server.cli.audit;

import io.theopy.audit.AuditReader;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.ConfiguredDatabase;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.database.Database;
import io.theopy.server.database.opening.DatabaseOpening;

/** The audit log that {@code serve} writes with the same settings. */
final class AuditDatabase implements AutoCloseable {
    private final Database database;

    private AuditDatabase(Database database) {
        this.database = database;
    }

    /**
     * @throws CommandFailedException when the settings name none
     * @throws io.theopy.server.database.NoDatabaseException when it cannot be used
     */
    static AuditDatabase open(ServerConfig config) {
        return new AuditDatabase(DatabaseOpening.open(ConfiguredDatabase.of(config)));
    }

    AuditReader trail() {
        return new JdbcAuditLog(database.sql());
    }

    String label() {
        return database.label();
    }

    @Override
    public void close() {
        database.close();
    }
}
