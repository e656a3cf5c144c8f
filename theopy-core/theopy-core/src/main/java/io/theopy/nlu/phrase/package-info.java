/** Small readers of words and how they are put together into grammars; they know no language. */
@NullMarked
package io.theopy.nlu.phrase;

import org.jspecify.annotations.NullMarked;
