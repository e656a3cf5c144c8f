/**
 * The one layer around the connector: cached reads, second tries, a limit on the way out and a circuit breaker. What it
 * wraps is an {@link io.theopy.spi.ActionExecutor}, and so is the whole. No HTTP here.
 */
@NullMarked
package io.theopy.action.guard;

import org.jspecify.annotations.NullMarked;
