/** Encrypts connections: certificates and keys from files, read again when they change. */
@NullMarked
package io.theopy.server.http.tls;

import org.jspecify.annotations.NullMarked;
