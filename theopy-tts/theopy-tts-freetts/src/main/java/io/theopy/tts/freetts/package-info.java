/**
 * The embedded voice: FreeTTS's kevin16, in memory, without an audio device. English only; what French text becomes is
 * said at {@link io.theopy.tts.freetts.FreeTtsProvider}. FreeTTS types may not leave this package.
 */
@NullMarked
package io.theopy.tts.freetts;

import org.jspecify.annotations.NullMarked;
