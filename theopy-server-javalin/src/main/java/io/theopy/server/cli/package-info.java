/** The command line: one class a command. The only room that writes to standard output. */
@NullMarked
package io.theopy.server.cli;

import org.jspecify.annotations.NullMarked;
