/**
 * Sound as values: 16-bit mono samples, WAV files, resampling. Nothing here knows about speech, and nothing of ours
 * outside this package may be imported.
 */
@NullMarked
package io.theopy.audio;

import org.jspecify.annotations.NullMarked;
