/**
 * HTTP in front of the pipeline: bounded bodies in, turns through, JSON, speech or problem+json out. Decides nothing
 * about what a user wants.
 */
@NullMarked
package io.theopy.server.http;

import org.jspecify.annotations.NullMarked;
