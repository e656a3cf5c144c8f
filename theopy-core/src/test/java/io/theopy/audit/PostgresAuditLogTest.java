package io.theopy.audit;

import io.theopy.db.TestDatabases;
import org.h2.jdbcx.JdbcConnectionPool;

class PostgresAuditLogTest extends JdbcAuditLogRules {
    @Override
    protected JdbcConnectionPool database() {
        return TestDatabases.postgres();
    }
}
