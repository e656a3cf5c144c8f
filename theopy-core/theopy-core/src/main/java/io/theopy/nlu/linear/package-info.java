/**
 * The trainable, language-neutral part of understanding: which intent (linear classifier), which words fill its slots
 * (sequence tagger), how sure (calibration). Knows words and labels; catalogues, slot types and dialogue may not enter.
 */
@NullMarked
package io.theopy.nlu.linear;

import org.jspecify.annotations.NullMarked;
