package io.theopy.server.cli.base;

import io.theopy.server.config.ServerConfig;
import io.theopy.server.database.DatabaseAddress;

/** The database that {@code serve} uses with the same settings. */
public final class ConfiguredDatabase {
    private ConfiguredDatabase() {}

    /** @throws CommandFailedException when the settings name none */
    public static DatabaseAddress of(ServerConfig config) {
        return config.durable()
                .storage()
                .database()
                .orElseThrow(() -> new CommandFailedException(
                        "there is no database: set THEOPY_DB_URL or THEOPY_DATA_DIR to where serve keeps it"));
    }
}
