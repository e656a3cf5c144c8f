package io.theopy.action.ledger;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;

class SqliteLedgerFaultsTest extends LedgerFaultRules {
    @Override
    TestDatabase database() {
        return TestDatabases.sqlite();
    }
}
