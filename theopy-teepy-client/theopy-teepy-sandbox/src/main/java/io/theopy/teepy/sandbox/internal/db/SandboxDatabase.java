package io.theopy.teepy.sandbox.internal.db;

import io.theopy.teepy.sandbox.config.SandboxConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * An H2 database of this sandbox alone. Writes come one after another, so a rule that is checked in a transaction still
 * holds when it commits; reads see one moment and wait for nobody. Thread-safe.
 */
public final class SandboxDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 24;

    private final JdbcConnectionPool pool;
    private final ReentrantLock writers = new ReentrantLock(true);
    private boolean closed;

    private SandboxDatabase(String url) {
        this.pool = JdbcConnectionPool.create(url, "sandbox", "");
        this.pool.setMaxConnections(CONNECTIONS);
    }

    /** Opens the database, makes its tables where they are missing, and fills it if it is new and that is wanted. */
    public static SandboxDatabase open(SandboxConfig config) {
        // WRITE_DELAY=0: a commit is in the file before it is acknowledged, also when the process is killed next.
        SandboxDatabase database = new SandboxDatabase(config.database()
                .map(file -> "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE")
                .orElseGet(() -> "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        database.execute(schema());
        if (config.seeded()) {
            database.write(tx -> {
                new SeedRows(config.clock()).fillIfEmpty(tx);
                return true;
            });
        }
        return database;
    }

    /** Runs {@code work} on what was committed at its beginning. */
    public <T> T read(Function<Transaction, T> work) {
        return transact(work, Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Runs {@code work} alone among writers; commits it, or takes all of it back when it throws. */
    public <T> T write(Function<Transaction, T> work) {
        writers.lock();
        try {
            return transact(work, Connection.TRANSACTION_READ_COMMITTED);
        } finally {
            writers.unlock();
        }
    }

    private <T> T transact(Function<Transaction, T> work, int isolation) {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(new Transaction(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new SandboxDatabaseException("the sandbox's database is not available", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SandboxDatabaseException(
                    "the sandbox cannot open its database: is its file in use or damaged?", e);
        }
    }

    private static String schema() {
        try (InputStream in = SandboxDatabase.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("the sandbox's jar lacks its schema: build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the running write end, then closes; in memory, all is gone. */
    @Override
    public void close() {
        writers.lock();
        try {
            if (!closed) {
                closed = true;
                execute("SHUTDOWN");
                pool.dispose();
            }
        } finally {
            writers.unlock();
        }
    }
}
