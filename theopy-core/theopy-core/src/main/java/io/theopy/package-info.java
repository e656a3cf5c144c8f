/** The front door: build a {@link io.theopy.Pipeline}, run turns through it, read their outcome. */
@NullMarked
package io.theopy;

import org.jspecify.annotations.NullMarked;
