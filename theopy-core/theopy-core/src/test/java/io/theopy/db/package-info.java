/** Databases for tests: SQLite files and a real PostgreSQL, and one that fails when it is told to. */
@NullMarked
package io.theopy.db;

import org.jspecify.annotations.NullMarked;
