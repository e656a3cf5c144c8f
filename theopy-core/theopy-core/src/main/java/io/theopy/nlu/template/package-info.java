/**
 * Understanding by templates: an utterance that a template of the catalogue generates is certain. Compiles the templates
 * into graphs and finds the best way through them; it learns nothing and guesses nothing.
 */
@NullMarked
package io.theopy.nlu.template;

import org.jspecify.annotations.NullMarked;
