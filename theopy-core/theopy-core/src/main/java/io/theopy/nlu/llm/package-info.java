/**
 * Asks a language model about what the other extractors are not sure of. Its answers are strangers' words: checked
 * against the catalogue and against what the user said, and never certain. Sends the user's sentence to the configured
 * address, and nothing from the directory or from earlier turns.
 */
@NullMarked
package io.theopy.nlu.llm;

import org.jspecify.annotations.NullMarked;
