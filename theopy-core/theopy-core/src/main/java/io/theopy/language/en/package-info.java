/** Everything that Theopy knows about English: its words, numbers, dates and the way replies write values. */
@NullMarked
package io.theopy.language.en;

import org.jspecify.annotations.NullMarked;
