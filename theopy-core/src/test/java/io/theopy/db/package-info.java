/** Databases for tests: H2 and a real PostgreSQL, and one that fails when it is told to. */
@NullMarked
package io.theopy.db;

import org.jspecify.annotations.NullMarked;
