/** Tests of the outbox, on a clock of their own. */
@NullMarked
package io.theopy.action.outbox;

import org.jspecify.annotations.NullMarked;
