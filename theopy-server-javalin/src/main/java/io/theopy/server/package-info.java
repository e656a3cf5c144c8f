/**
 * The reference server: settings and the composition of everything that runs in one process. Chooses and wires parts,
 * never does their work.
 */
@NullMarked
package io.theopy.server;

import org.jspecify.annotations.NullMarked;
