/**
 * How the words of meaning are stored: JSON that is written by hand-made code, so that a renamed field of a record never
 * changes what was stored. No database here, and nothing of a turn's stages.
 */
@NullMarked
package io.theopy.codec;

import org.jspecify.annotations.NullMarked;
