/** The commands that test a whole server for a long time. */
@NullMarked
package io.theopy.server.cli.soak;

import org.jspecify.annotations.NullMarked;
