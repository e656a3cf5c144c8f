package io.theopy.eval;

import java.nio.file.Path;

/**
 * A recording and the words said in it.
 *
 * @param recording a WAV file
 */
public record SttSample(Path recording, String reference) {}
