/**
 * The command line: the main class, and the commands that stand alone. The only rooms that write to standard output
 * are this one and those below it.
 */
@NullMarked
package io.theopy.server.cli;

import org.jspecify.annotations.NullMarked;
