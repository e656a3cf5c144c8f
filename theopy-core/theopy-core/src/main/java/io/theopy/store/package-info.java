/**
 * Where SQL runs that the ledger and the audit log need: connections, transactions, how durable a commit has to be.
 * Knows JDBC and nothing of what is stored; no driver and no pool enters this room.
 */
@NullMarked
package io.theopy.store;

import org.jspecify.annotations.NullMarked;
