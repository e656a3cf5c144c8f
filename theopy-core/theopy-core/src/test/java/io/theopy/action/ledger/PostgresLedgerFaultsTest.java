package io.theopy.action.ledger;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;

class PostgresLedgerFaultsTest extends LedgerFaultRules {
    @Override
    TestDatabase database() {
        return TestDatabases.postgres();
    }
}
