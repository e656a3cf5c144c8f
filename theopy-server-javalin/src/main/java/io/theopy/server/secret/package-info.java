/** The secrets of one process: where the settings say each is kept, read, and read again when it changes. */
@NullMarked
package io.theopy.server.secret;

import org.jspecify.annotations.NullMarked;
