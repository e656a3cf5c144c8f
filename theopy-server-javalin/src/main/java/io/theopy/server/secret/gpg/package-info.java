/** Secrets in a file that OpenPGP encrypts. */
@NullMarked
package io.theopy.server.secret.gpg;

import org.jspecify.annotations.NullMarked;
