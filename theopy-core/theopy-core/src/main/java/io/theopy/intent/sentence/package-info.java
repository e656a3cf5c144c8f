/** Makes sentences from a catalogue's templates, for training and for language models of speech. Nothing reads YAML here. */
@NullMarked
package io.theopy.intent.sentence;

import org.jspecify.annotations.NullMarked;
