/**
 * The notation of sentence templates: parsed once, into one tree that the generator of sentences and the matcher
 * ({@code io.theopy.nlu.template}) both walk. Knows no intents and no YAML.
 */
@NullMarked
package io.theopy.intent.template;

import org.jspecify.annotations.NullMarked;
