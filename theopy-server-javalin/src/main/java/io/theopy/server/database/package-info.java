/**
 * The database of ledger and audit log while it is used: its address, its threads, its health. How one of each kind is
 * opened is in the rooms below; knows nothing of what is stored.
 */
@NullMarked
package io.theopy.server.database;

import org.jspecify.annotations.NullMarked;
