/**
 * The engine {@code vosk}: offline recognition with Vosk (Kaldi) models. The native library crashes the JVM when a
 * handle is used after it was freed or is freed twice, so handles live only in {@link
 * io.theopy.stt.vosk.VoskModel} and {@link io.theopy.stt.vosk.NativeRecognizer}, which allow neither.
 */
@NullMarked
package io.theopy.stt.vosk;

import org.jspecify.annotations.NullMarked;
