/** The words of meaning: what an utterance may ask for, with which values, and the directory that names are looked up in. */
@NullMarked
package io.theopy.meaning;

import org.jspecify.annotations.NullMarked;
