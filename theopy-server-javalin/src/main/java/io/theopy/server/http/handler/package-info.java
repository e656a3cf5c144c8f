/**
 * One class for each endpoint: takes what the request says, runs it through the pipeline, and hands the result to a
 * response. Reads no bytes.
 */
@NullMarked
package io.theopy.server.http.handler;

import org.jspecify.annotations.NullMarked;
