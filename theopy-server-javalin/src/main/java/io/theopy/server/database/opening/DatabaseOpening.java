package io.theopy.server.database.opening;

import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.sqlite.SqliteOpening;

/** Opens the database at an address, of whichever kind it is. Stateless. */
public final class DatabaseOpening {
    private DatabaseOpening() {}

    /**
     * Opens the database, looks whether it is whole, and brings its tables up to date; several processes may do so at
     * once.
     *
     * @throws io.theopy.server.database.NoDatabaseException saying what to do
     */
    public static Database open(DatabaseAddress address) {
        return address.file().isPresent()
                ? SqliteOpening.open(address, address.file().get())
                : PostgresOpening.open(address);
    }
}
