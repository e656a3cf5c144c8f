/**
 * Carries out admitted actions over Teepy's HTTP API ({@code docs/teepy-api.yaml}). No retries, queues or caches of
 * answers here: those wrap around an executor, at one place for all executors.
 */
@NullMarked
package io.theopy.teepy;

import org.jspecify.annotations.NullMarked;
