package io.theopy.action.ledger;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class PostgresTurnLedgerTest extends TurnLedgerContract {

    private @Nullable TestDatabase pool;

    @Override
    protected TurnLedger open() {
        pool = TestDatabases.postgres();
        return new JdbcTurnLedger(pool.sql());
    }

    @AfterEach
    void closePool() {
        if (pool != null) {
            pool.close();
        }
    }
}
