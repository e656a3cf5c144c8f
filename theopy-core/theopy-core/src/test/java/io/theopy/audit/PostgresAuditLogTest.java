package io.theopy.audit;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;

class PostgresAuditLogTest extends JdbcAuditLogRules {
    @Override
    protected TestDatabase database() {
        return TestDatabases.postgres();
    }
}
