@NullMarked
package io.theopy.stt.sphinx.internal.acoustic;

import org.jspecify.annotations.NullMarked;
