/** From samples to the probability of sounds: cepstra, features, triphones, mixtures. Knows nothing of words. */
@NullMarked
package io.theopy.stt.sphinx.internal.acoustic;

import org.jspecify.annotations.NullMarked;
