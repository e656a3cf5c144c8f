/** The embedded recogniser heard from outside: contract, real recordings. */
@NullMarked
package io.theopy.stt.sphinx;

import org.jspecify.annotations.NullMarked;
