/** The commands that check and back up the database, and import from an earlier one. */
@NullMarked
package io.theopy.server.cli.db;

import org.jspecify.annotations.NullMarked;
