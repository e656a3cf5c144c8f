/**
 * Kills real servers and looks whether what they promised holds. Runs processes and talks HTTP, as users do; reaches
 * into nothing but the sandbox.
 */
@NullMarked
package io.theopy.server.soak;

import org.jspecify.annotations.NullMarked;
