/** The commands for API tokens, in the database of the server that takes them. */
@NullMarked
package io.theopy.server.cli.token;

import org.jspecify.annotations.NullMarked;
