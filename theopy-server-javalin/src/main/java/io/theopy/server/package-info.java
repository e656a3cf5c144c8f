/**
 * The reference server: puts together everything that runs in one process. Chooses and wires parts, never does their
 * work.
 */
@NullMarked
package io.theopy.server;

import org.jspecify.annotations.NullMarked;
