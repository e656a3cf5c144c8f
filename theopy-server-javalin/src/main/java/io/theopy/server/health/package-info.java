/** How each part of a running server is: its state, since when, and what to do. */
@NullMarked
package io.theopy.server.health;

import org.jspecify.annotations.NullMarked;
