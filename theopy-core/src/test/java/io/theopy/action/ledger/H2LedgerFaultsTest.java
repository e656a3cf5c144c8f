package io.theopy.action.ledger;

import io.theopy.db.TestDatabases;
import org.h2.jdbcx.JdbcConnectionPool;

class H2LedgerFaultsTest extends LedgerFaultRules {
    @Override
    JdbcConnectionPool database() {
        return TestDatabases.h2();
    }
}
