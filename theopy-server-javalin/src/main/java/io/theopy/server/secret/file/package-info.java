/** Secrets in files of their own. */
@NullMarked
package io.theopy.server.secret.file;

import org.jspecify.annotations.NullMarked;
