/** Dates, times, periods and durations as values, and the ways to write them that all languages share. */
@NullMarked
package io.theopy.nlu.time;

import org.jspecify.annotations.NullMarked;
