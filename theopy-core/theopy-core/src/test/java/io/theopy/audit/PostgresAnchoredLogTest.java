package io.theopy.audit;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;

class PostgresAnchoredLogTest extends AnchoredLogRules {
    @Override
    protected TestDatabase database() {
        return TestDatabases.postgres();
    }
}
