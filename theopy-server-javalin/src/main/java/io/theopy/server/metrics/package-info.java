/** What is measured of a running server, how much of it is kept apart, and how it is shown to Prometheus. */
@NullMarked
package io.theopy.server.metrics;

import org.jspecify.annotations.NullMarked;
