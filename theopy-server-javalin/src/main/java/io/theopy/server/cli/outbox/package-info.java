/** The commands for writes that wait in the outbox, through a running server or in its database. */
@NullMarked
package io.theopy.server.cli.outbox;

import org.jspecify.annotations.NullMarked;
