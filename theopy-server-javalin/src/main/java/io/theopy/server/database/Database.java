package io.theopy.server.database;

import com.zaxxer.hikari.HikariDataSource;
import io.theopy.store.Durability;
import io.theopy.store.Sql;
import io.theopy.store.SqlDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of ledger and audit log: opened, checked, brought up to date, and watched while it is used. Thread-safe. */
public final class Database implements AutoCloseable {
    /** Longer than any statement of ours takes; a turn that waits this long can still say so. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final DatabaseAddress address;
    private final SqlDatabase sql;
    private final DatabaseHealth health;
    private final List<Lane> lanes;
    private final List<HikariDataSource> pools;
    private final AutoCloseable rest;

    private Database(DatabaseAddress address, SqlDatabase plain, Parts parts) {
        this.address = address;
        this.pools = List.of(parts.reading().pool(), parts.changing().pool());
        this.rest = parts.rest();
        Lane reading = parts.reading().lane("database-read");
        Lane changing = parts.changing().lane("database-change");
        this.lanes = List.of(reading, changing);
        this.health = new DatabaseHealth(parts.watch(), () -> {
            reading.run(plain::read, Database::look);
            changing.run(work -> plain.transact(Durability.NOW, work), parts.probe());
        });
        this.sql = new GuardedDatabase(plain, health, reading, changing);
        health.start();
    }

    /**
     * What differs from one kind of database to another.
     *
     * @param watch costs nothing; fails when the database is known to be gone
     * @param probe fails when it can't be changed
     * @param rest is closed last
     */
    record Parts(
            Side reading,
            Side changing,
            DatabaseHealth.Check watch,
            SqlDatabase.Work<Integer> probe,
            AutoCloseable rest) {}

    /**
     * How the database is used to one end.
     *
     * @param threads no more than the pool has connections
     * @param throwAway ends what a connection of this pool does and takes it out
     */
    record Side(HikariDataSource pool, int threads, Consumer<Connection> throwAway) {
        Lane lane(String name) {
            return new Lane(name, threads, LIMIT, throwAway);
        }
    }

    static Database of(DatabaseAddress address, SqlDatabase plain, Parts parts) {
        return new Database(address, plain, parts);
    }

    /**
     * Opens the database, looks whether it is whole, and brings its tables up to date; several processes may do so at
     * once.
     *
     * @throws NoDatabaseException saying what to do
     */
    public static Database open(DatabaseAddress address) {
        return address.file().isPresent()
                ? SqliteOpening.open(address, address.file().get())
                : PostgresOpening.open(address);
    }

    /** For ledger and audit log. */
    public SqlDatabase sql() {
        return sql;
    }

    public DatabaseHealth health() {
        return health;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Where it is, for people, without secrets. */
    public String label() {
        return address.toString();
    }

    @Override
    public void close() {
        health.close();
        lanes.forEach(Lane::close);
        pools.forEach(HikariDataSource::close);
        try {
            rest.close();
        } catch (Exception e) {
            LOG.warn("the database {} does not close: {}", address, e.getMessage());
        }
    }

    private static Integer look(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT 1 FROM theopy_audit_head", row -> row.getInt(1))
                .size();
    }
}
