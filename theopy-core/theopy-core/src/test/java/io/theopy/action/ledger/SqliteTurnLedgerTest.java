package io.theopy.action.ledger;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteTurnLedgerTest extends TurnLedgerContract {
    @TempDir
    Path folder;

    private @Nullable TestDatabase pool;

    @Override
    protected TurnLedger open() {
        pool = TestDatabases.sqlite(folder.resolve("ledger"));
        return new JdbcTurnLedger(pool.sql());
    }

    @AfterEach
    void closePool() {
        if (pool != null) {
            pool.close();
        }
    }
}
