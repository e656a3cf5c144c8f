package io.theopy.server.safety;

import io.theopy.db.TestDatabases;
import org.h2.jdbcx.JdbcConnectionPool;

/** The databases that every promise has to hold on. */
enum Store {
    H2 {
        @Override
        JdbcConnectionPool open() {
            return TestDatabases.h2();
        }
    },
    POSTGRESQL {
        @Override
        JdbcConnectionPool open() {
            return TestDatabases.postgres();
        }
    };

    /** A fresh, migrated one; the caller disposes of it. */
    abstract JdbcConnectionPool open();
}
