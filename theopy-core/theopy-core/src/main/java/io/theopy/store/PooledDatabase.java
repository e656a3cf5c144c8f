package io.theopy.store;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that sorts out by itself who may change what. */
final class PooledDatabase implements SqlDatabase {
    private final DataSource pool;

    PooledDatabase(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public <T> T read(Work<T> work) throws SQLException {
        return Connections.use(pool, work);
    }

    @Override
    public <T> T change(Durability durability, Work<T> work) throws SQLException {
        return Connections.use(pool, work);
    }

    @Override
    public <T> T transact(Durability durability, Work<T> work) throws SQLException {
        return Connections.use(pool, Connections.transaction(work));
    }
}
