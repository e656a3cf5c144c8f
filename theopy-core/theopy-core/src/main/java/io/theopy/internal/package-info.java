/** How the pipeline works inside. Users of the library see {@code io.theopy.Pipeline} and nothing of this. */
@NullMarked
package io.theopy.internal;

import org.jspecify.annotations.NullMarked;
