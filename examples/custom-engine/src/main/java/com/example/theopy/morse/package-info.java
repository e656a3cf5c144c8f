/** A synthesiser that answers in Morse code, as an example of an engine of one's own. */
@NullMarked
package com.example.theopy.morse;

import org.jspecify.annotations.NullMarked;
