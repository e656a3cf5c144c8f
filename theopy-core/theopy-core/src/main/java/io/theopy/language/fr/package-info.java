/** Everything that Theopy knows about French: its words, numbers, dates and the way replies write values. */
@NullMarked
package io.theopy.language.fr;

import org.jspecify.annotations.NullMarked;
