package io.theopy.server.soak;

import io.theopy.server.database.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL of the soak's own, out of the binaries that the build brings. Its data stays when it is closed. */
public final class SoakPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private SoakPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param data the folder that it makes for its data
     * @throws IllegalStateException when the binaries are not there
     */
    public static SoakPostgres start(Path data) throws IOException {
        try {
            return new SoakPostgres(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start());
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "there are no binaries of PostgreSQL: start the soak by ./theopy in a checkout that was built, or name "
                            + "a server with --db jdbc:postgresql://host/database",
                    e);
        }
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
