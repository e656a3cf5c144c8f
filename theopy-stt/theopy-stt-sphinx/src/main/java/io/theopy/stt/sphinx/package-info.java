/**
 * The embedded recogniser: pure Java, no model to download. It hears the sentences of the catalogue over the acoustic
 * model and dictionary of CMU Sphinx. Only the provider is public.
 */
@NullMarked
package io.theopy.stt.sphinx;

import org.jspecify.annotations.NullMarked;
