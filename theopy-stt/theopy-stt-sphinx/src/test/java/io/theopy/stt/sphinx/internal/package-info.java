@NullMarked
package io.theopy.stt.sphinx.internal;

import org.jspecify.annotations.NullMarked;
