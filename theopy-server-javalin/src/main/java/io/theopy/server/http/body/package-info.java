/** Receives request bodies within limits of size, time and memory, and takes them apart. */
@NullMarked
package io.theopy.server.http.body;

import org.jspecify.annotations.NullMarked;
