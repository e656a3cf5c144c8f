package io.theopy.action.ledger;

import io.theopy.db.TestDatabases;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2TurnLedgerTest extends TurnLedgerContract {
    @TempDir
    Path folder;

    private @Nullable JdbcConnectionPool pool;

    @Override
    protected TurnLedger open() {
        pool = TestDatabases.h2(folder.resolve("ledger"));
        return new JdbcTurnLedger(pool);
    }

    @AfterEach
    void closePool() {
        if (pool != null) {
            pool.dispose();
        }
    }
}
