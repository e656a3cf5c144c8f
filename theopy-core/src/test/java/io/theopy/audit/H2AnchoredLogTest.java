package io.theopy.audit;

import io.theopy.db.TestDatabases;
import org.h2.jdbcx.JdbcConnectionPool;

class H2AnchoredLogTest extends AnchoredLogRules {
    @Override
    protected JdbcConnectionPool database() {
        return TestDatabases.h2();
    }
}
