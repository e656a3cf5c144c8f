/**
 * The engine {@code whisper}: offline recognition with whisper.cpp models. The native library takes damaged files
 * without a word and says sentences of its own in silence, so files are checked before it sees them ({@link
 * io.theopy.stt.whisper.WhisperModelFile}) and sound without a voice never reaches it.
 */
@NullMarked
package io.theopy.stt.whisper;

import org.jspecify.annotations.NullMarked;
