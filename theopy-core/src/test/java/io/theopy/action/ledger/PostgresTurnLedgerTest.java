package io.theopy.action.ledger;

import io.theopy.db.TestDatabases;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class PostgresTurnLedgerTest extends TurnLedgerContract {

    private @Nullable JdbcConnectionPool pool;

    @Override
    protected TurnLedger open() {
        pool = TestDatabases.postgres();
        return new JdbcTurnLedger(pool);
    }

    @AfterEach
    void closePool() {
        if (pool != null) {
            pool.dispose();
        }
    }
}
