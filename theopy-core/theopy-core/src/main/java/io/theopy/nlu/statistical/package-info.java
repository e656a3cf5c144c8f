/**
 * Understands what no template foresaw: values are found first and masked, a linear classifier says which intent, a
 * sequence tagger finds the free words, and confidence is measured. Proposes only; nothing here decides or acts.
 */
@NullMarked
package io.theopy.nlu.statistical;

import org.jspecify.annotations.NullMarked;
