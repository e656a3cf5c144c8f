/** The tagger of slots: BIO tags, their lattice, and the averaged perceptron that learns them. */
@NullMarked
package io.theopy.nlu.linear.tag;

import org.jspecify.annotations.NullMarked;
