/** How words sound: CMUdict, then letter-to-sound rules for English and for French names. */
@NullMarked
package io.theopy.stt.sphinx.internal.lexicon;

import org.jspecify.annotations.NullMarked;
