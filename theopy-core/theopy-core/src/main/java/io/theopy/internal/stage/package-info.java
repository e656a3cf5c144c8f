/** The stages of a turn, one class each, and the records that one hands to the next. */
@NullMarked
package io.theopy.internal.stage;

import org.jspecify.annotations.NullMarked;
