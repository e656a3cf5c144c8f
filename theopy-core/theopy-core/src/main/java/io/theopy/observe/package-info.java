/** What is told of turns to those who run Theopy: where the time went, and which lines of a log belong together. */
@NullMarked
package io.theopy.observe;

import org.jspecify.annotations.NullMarked;
