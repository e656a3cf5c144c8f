@NullMarked
package io.theopy.stt.sphinx.internal.search;

import org.jspecify.annotations.NullMarked;
