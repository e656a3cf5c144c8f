package io.theopy.server.auth.token;

import io.theopy.store.Durability;
import io.theopy.store.Sql;
import io.theopy.store.SqlDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets API tokens that ended long ago, and with them when they were last used. Thread-safe. */
public final class EndedTokens {
    private static final Logger LOG = LoggerFactory.getLogger(EndedTokens.class);

    private final SqlDatabase database;
    private final Duration kept;
    private final Clock clock;

    /**
     * @param kept how long after their end; longer than a write may wait, since that they ended tells that it may not be
     *     sent
     */
    public EndedTokens(SqlDatabase database, Duration kept, Clock clock) {
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    /** Returns how many; what fails is logged, and can be tried again. */
    public int forget() {
        long before = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant().minus(kept));
        try {
            return database.change(
                    Durability.SOON,
                    connection -> Sql.update(
                            connection,
                            "DELETE FROM theopy_api_token WHERE expires < ? OR revoked < ?",
                            before,
                            before));
        } catch (SQLException e) {
            LOG.error("API tokens that ended cannot be forgotten, which will be tried again: {}", e.getMessage());
            return 0;
        }
    }
}
