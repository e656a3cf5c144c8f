package io.theopy.eval;

import java.time.Duration;
import java.util.List;

/**
 * What an evaluation of recognition found.
 *
 * @param engine the recogniser's name
 * @param results in the order of the samples
 */
public record SttReport(String engine, List<SttResult> results) {
    public SttReport {
        results = List.copyOf(results);
    }

    public int files() {
        return results.size();
    }

    /** Errors of all recordings together, so that long ones weigh more. */
    public WordErrorRate errors() {
        return results.stream().map(SttResult::errors).reduce(WordErrorRate.NONE, WordErrorRate::plus);
    }

    /** How many recordings were recognised without an error. */
    public int exactSentences() {
        return (int) results.stream().filter(SttResult::isExact).count();
    }

    /** Seconds of work per second of audio; 0 without audio. */
    public double realTimeFactor() {
        Duration audio = results.stream().map(SttResult::audio).reduce(Duration.ZERO, Duration::plus);
        Duration decoding = results.stream().map(SttResult::decoding).reduce(Duration.ZERO, Duration::plus);
        return audio.isZero() ? 0 : (double) decoding.toNanos() / audio.toNanos();
    }
}
