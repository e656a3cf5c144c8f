/** Features of sentences: n-grams, hashed and counted, as sparse vectors. */
@NullMarked
package io.theopy.nlu.linear.feature;

import org.jspecify.annotations.NullMarked;
