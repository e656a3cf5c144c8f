/** SQLite in a file: opening, locking, checking, migrating and copying it. The only room that knows about its files. */
@NullMarked
package io.theopy.server.database.sqlite;

import org.jspecify.annotations.NullMarked;
