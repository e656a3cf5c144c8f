/** Finds out who calls: identities, and the ways to prove one. */
@NullMarked
package io.theopy.server.auth;

import org.jspecify.annotations.NullMarked;
