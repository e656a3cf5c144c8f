/**
 * Reads and checks what stands in a request: headers, path, query, values; and says what is wrong with it as problem
 * details.
 */
@NullMarked
package io.theopy.server.http.request;

import org.jspecify.annotations.NullMarked;
