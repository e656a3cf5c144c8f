/** What stands between a person's terminal and data from elsewhere: bounded lines in, harmless text out. */
@NullMarked
package io.theopy.server.terminal;

import org.jspecify.annotations.NullMarked;
