/** Limits of what one caller may have, so that there is enough for all; and of wrong credentials from one address. */
@NullMarked
package io.theopy.server.http.quota;

import org.jspecify.annotations.NullMarked;
