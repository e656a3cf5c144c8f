/** Declares every route: who may call it, and what a call costs; and keeps everybody else out. */
@NullMarked
package io.theopy.server.http.route;

import org.jspecify.annotations.NullMarked;
