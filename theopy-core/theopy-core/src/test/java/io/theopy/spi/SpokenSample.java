package io.theopy.spi;

import io.theopy.audio.AudioClip;

/**
 * A recording and what is said in it.
 *
 * @param clip at 16 kHz
 * @param words in lower case, as the recogniser should write them
 */
public record SpokenSample(AudioClip clip, String words) {}
