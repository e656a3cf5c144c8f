/**
 * Sends writes so that each has one effect, and keeps those that cannot be sent until they can: dispatcher, worker, and
 * what operators see of it. Imports the ledger, the router and the audit log; knows no dialogue and no pipeline.
 */
@NullMarked
package io.theopy.action.outbox;

import org.jspecify.annotations.NullMarked;
