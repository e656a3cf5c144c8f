/** The words of a turn: who asks, what for, how it ended and what is answered. */
@NullMarked
package io.theopy.turn;

import org.jspecify.annotations.NullMarked;
