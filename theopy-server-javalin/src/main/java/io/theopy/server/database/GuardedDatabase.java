package io.theopy.server.database;

import io.theopy.store.Durability;
import io.theopy.store.NoConnectionException;
import io.theopy.store.SqlDatabase;
import java.sql.SQLException;

/**
 * A database that nobody waits for longer than a limit, and nobody at all while it is in trouble: {@code
 * Health(TimeLimit(database))}. Thread-safe.
 */
final class GuardedDatabase implements SqlDatabase {
    private final SqlDatabase database;
    private final DatabaseHealth health;
    private final DatabaseThreads reading;
    private final DatabaseThreads changing;

    GuardedDatabase(SqlDatabase database, DatabaseHealth health, DatabaseThreads reading, DatabaseThreads changing) {
        this.database = database;
        this.health = health;
        this.reading = reading;
        this.changing = changing;
    }

    @Override
    public <T> T read(Work<T> work) throws SQLException {
        health.require();
        return noted(reading, database::read, work);
    }

    @Override
    public <T> T change(Durability durability, Work<T> work) throws SQLException {
        health.requireForChange();
        return noted(changing, limited -> database.change(durability, limited), work);
    }

    @Override
    public <T> T transact(Durability durability, Work<T> work) throws SQLException {
        health.requireForChange();
        return noted(changing, limited -> database.transact(durability, limited), work);
    }

    private <T> T noted(DatabaseThreads threads, DatabaseThreads.Call<T> call, Work<T> work) throws SQLException {
        try {
            return threads.run(call, work);
        } catch (SQLException e) {
            health.failed(e);
            throw DatabaseTrouble.isUndone(e) ? new NoConnectionException(DatabaseTrouble.remedy(e), e) : e;
        }
    }
}
