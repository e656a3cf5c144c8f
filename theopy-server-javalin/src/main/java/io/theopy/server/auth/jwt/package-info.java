/** JWTs: whose keys they may be signed with, and which of their claims make a caller. */
@NullMarked
package io.theopy.server.auth.jwt;

import org.jspecify.annotations.NullMarked;
