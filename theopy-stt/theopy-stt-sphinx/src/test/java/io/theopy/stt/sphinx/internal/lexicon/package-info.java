@NullMarked
package io.theopy.stt.sphinx.internal.lexicon;

import org.jspecify.annotations.NullMarked;
