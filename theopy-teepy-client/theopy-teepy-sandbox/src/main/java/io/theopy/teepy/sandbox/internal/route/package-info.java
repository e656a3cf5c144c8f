/**
 * What a resource of the API is written with: its route, the checked request, the response, and the problems it may
 * end in. No HTTP server.
 */
@NullMarked
package io.theopy.teepy.sandbox.internal.route;

import org.jspecify.annotations.NullMarked;
