package io.theopy.eval;

import io.theopy.speech.Transcript;
import java.time.Duration;

/**
 * What became of one recording.
 *
 * @param audio how long the recording is
 * @param decoding how long the recogniser worked on it, from opening the session to its transcript
 */
public record SttResult(
        SttSample sample, Transcript transcript, WordErrorRate errors, Duration audio, Duration decoding) {
    public boolean isExact() {
        return errors.errors() == 0;
    }
}
