/** Numbers, amounts and numbers that name something, read by the words that a language gives. */
@NullMarked
package io.theopy.nlu.number;

import org.jspecify.annotations.NullMarked;
