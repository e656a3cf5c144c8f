/**
 * What was promised and what was sent, durably: every write before it leaves, every keyed turn with its answer. Knows
 * actions and turns, but neither the pipeline nor any engine; databases only as a {@code DataSource}.
 */
@NullMarked
package io.theopy.action.ledger;

import org.jspecify.annotations.NullMarked;
