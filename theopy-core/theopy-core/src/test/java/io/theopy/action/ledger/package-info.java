/** What every ledger must hold to; implementations, ours or an integrator's, extend the contracts. */
@NullMarked
package io.theopy.action.ledger;

import org.jspecify.annotations.NullMarked;
