/** How sure a recognised answer is: what tells a spoken word from a noise that resembles one. */
@NullMarked
package io.theopy.stt.sphinx.internal.confidence;

import org.jspecify.annotations.NullMarked;
