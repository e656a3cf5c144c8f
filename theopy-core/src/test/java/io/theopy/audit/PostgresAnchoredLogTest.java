package io.theopy.audit;

import io.theopy.db.TestDatabases;
import org.h2.jdbcx.JdbcConnectionPool;

class PostgresAnchoredLogTest extends AnchoredLogRules {
    @Override
    protected JdbcConnectionPool database() {
        return TestDatabases.postgres();
    }
}
