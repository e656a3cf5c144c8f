/** Which words follow which: sentences of the catalogue counted into an n-gram model with back-off. */
@NullMarked
package io.theopy.stt.sphinx.internal.language;

import org.jspecify.annotations.NullMarked;
