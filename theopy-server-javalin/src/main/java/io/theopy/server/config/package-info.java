/** The settings of one process: read by name, checked together, immutable. Starts nothing. */
@NullMarked
package io.theopy.server.config;

import org.jspecify.annotations.NullMarked;
