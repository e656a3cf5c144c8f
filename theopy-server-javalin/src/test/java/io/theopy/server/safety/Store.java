package io.theopy.server.safety;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;

/** The databases that every promise has to hold on. */
enum Store {
    SQLITE {
        @Override
        TestDatabase open() {
            return TestDatabases.sqlite();
        }
    },
    POSTGRESQL {
        @Override
        TestDatabase open() {
            return TestDatabases.postgres();
        }
    };

    /** A fresh, migrated one; the caller closes it. */
    abstract TestDatabase open();
}
