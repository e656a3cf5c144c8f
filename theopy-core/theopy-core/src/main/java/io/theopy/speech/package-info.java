/** What was heard: transcripts, final and partial. */
@NullMarked
package io.theopy.speech;

import org.jspecify.annotations.NullMarked;
