@NullMarked
package io.theopy.stt.sphinx.internal.language;

import org.jspecify.annotations.NullMarked;
