/** API tokens: how they are made, kept and looked up. */
@NullMarked
package io.theopy.server.auth.token;

import org.jspecify.annotations.NullMarked;
