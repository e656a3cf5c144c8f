/** Writes responses and sends each as a whole, so that slow clients hold no thread. */
@NullMarked
package io.theopy.server.http.response;

import org.jspecify.annotations.NullMarked;
