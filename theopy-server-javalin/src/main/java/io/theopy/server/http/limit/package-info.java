/** What requests and responses share and may not use up: memory and time. */
@NullMarked
package io.theopy.server.http.limit;

import org.jspecify.annotations.NullMarked;
