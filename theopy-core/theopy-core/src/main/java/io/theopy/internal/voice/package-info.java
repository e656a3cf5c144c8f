/** Hearing and speaking: audio in and out of the engines. */
@NullMarked
package io.theopy.internal.voice;

import org.jspecify.annotations.NullMarked;
