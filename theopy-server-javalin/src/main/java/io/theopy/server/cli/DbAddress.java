package io.theopy.server.cli;

import io.theopy.server.ServerConfig;
import io.theopy.server.database.DatabaseAddress;

/** The database that {@code serve} uses with the same settings. */
final class DbAddress {
    private DbAddress() {}

    /** @throws CommandFailedException when the settings name none */
    static DatabaseAddress of(ServerConfig config) {
        return config.durable()
                .storage()
                .database()
                .orElseThrow(() -> new CommandFailedException(
                        "there is no database: set THEOPY_DB_URL or THEOPY_DATA_DIR to where serve keeps it"));
    }
}
