/**
 * How good is it? Measures understanding and recognition on labelled data with the same parts that serve users. Nothing
 * else of ours imports this package.
 */
@NullMarked
package io.theopy.eval;

import org.jspecify.annotations.NullMarked;
