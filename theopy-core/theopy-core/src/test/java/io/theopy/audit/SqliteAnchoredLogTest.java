package io.theopy.audit;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;

class SqliteAnchoredLogTest extends AnchoredLogRules {
    @Override
    protected TestDatabase database() {
        return TestDatabases.sqlite();
    }
}
