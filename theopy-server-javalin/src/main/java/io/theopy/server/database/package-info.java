/**
 * The database of ledger and audit log: opened, checked, brought up to date, watched. SQLite in a file, or PostgreSQL.
 * Knows nothing of what is stored but how to migrate it.
 */
@NullMarked
package io.theopy.server.database;

import org.jspecify.annotations.NullMarked;
