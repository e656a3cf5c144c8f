/**
 * HTTP in front of the pipeline: starts the server, routes to the handlers, and turns errors into problem+json.
 * Decides nothing about what a user wants.
 */
@NullMarked
package io.theopy.server.http;

import org.jspecify.annotations.NullMarked;
