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
    public static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final DatabaseAddress address;
    private final SqlDatabase sql;
    private final DatabaseHealth health;
    private final List<DatabaseThreads> threads;
    private final List<HikariDataSource> pools;
    private final AutoCloseable rest;

    private Database(DatabaseAddress address, SqlDatabase plain, Backend backend) {
        this.address = address;
        this.pools = List.of(backend.reads().connections(), backend.writes().connections());
        this.rest = backend.rest();
        DatabaseThreads reading = backend.reads().threads("database-read");
        DatabaseThreads changing = backend.writes().threads("database-change");
        this.threads = List.of(reading, changing);
        this.health = new DatabaseHealth(backend.watch(), () -> {
            reading.run(plain::read, Database::look);
            changing.run(work -> plain.transact(Durability.NOW, work), backend.probe());
        });
        this.sql = new GuardedDatabase(plain, health, reading, changing);
        health.start();
    }

    /**
     * What differs from one kind of database to another.
     *
     * @param reads the connections that only read
     * @param writes the connections that change something
     * @param watch costs nothing; fails when the database is known to be gone
     * @param probe fails when it can't be changed
     * @param rest is closed last
     */
    public record Backend(
            Pool reads, Pool writes, DatabaseHealth.Check watch, SqlDatabase.Work<Integer> probe, AutoCloseable rest) {}

    /**
     * A pool of connections and the threads that use it.
     *
     * @param threads no more than the pool has connections
     * @param throwAway ends what a connection of this pool does and takes it out
     */
    public record Pool(HikariDataSource connections, int threads, Consumer<Connection> throwAway) {
        DatabaseThreads threads(String name) {
            return new DatabaseThreads(name, threads, LIMIT, throwAway);
        }
    }

    public static Database of(DatabaseAddress address, SqlDatabase plain, Backend backend) {
        return new Database(address, plain, backend);
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
        threads.forEach(DatabaseThreads::close);
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
