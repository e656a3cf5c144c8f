/** Finds the words that best explain the sounds: a tree of pronunciations and a beam search through it. */
@NullMarked
package io.theopy.stt.sphinx.internal.search;

import org.jspecify.annotations.NullMarked;
