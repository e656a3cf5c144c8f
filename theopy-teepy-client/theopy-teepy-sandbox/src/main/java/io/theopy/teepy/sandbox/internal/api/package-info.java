/** The resources of the API, one class each: its routes, its rules, its SQL. No HTTP beyond what a route declares. */
@NullMarked
package io.theopy.teepy.sandbox.internal.api;

import org.jspecify.annotations.NullMarked;
