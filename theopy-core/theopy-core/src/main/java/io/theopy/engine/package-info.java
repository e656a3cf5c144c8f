/**
 * Finds the engines on the class path and chooses among them. Knows the {@code spi} and nothing else of ours; no
 * engine may be named here.
 */
@NullMarked
package io.theopy.engine;

import org.jspecify.annotations.NullMarked;
