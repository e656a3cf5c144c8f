package io.theopy.stt.sphinx.internal.confidence;

import io.theopy.stt.sphinx.internal.acoustic.Features;
import io.theopy.stt.sphinx.internal.acoustic.PitchTrack;
import io.theopy.stt.sphinx.internal.search.HeardWord;
import io.theopy.stt.sphinx.internal.search.PhoneLoop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * How likely it is that an answer was really said, and is not a noise that sounds a little like it: a logistic
 * regression over what {@link WordTraits} and {@link VoiceTraits} measure, fitted on spoken answers and on noises. The
 * files of its numbers tell how they came about. Immutable, thread-safe.
 */
public final class AnswerConfidence {
    private final Regression regression;

    private AnswerConfidence(Regression regression) {
        this.regression = regression;
    }

    /**
     * For yes, no and choices.
     *
     * @throws io.theopy.spi.EngineException when the numbers are not there or damaged
     */
    public static AnswerConfidence ofAnswers() {
        return new AnswerConfidence(Regression.load("answer-confidence.tsv"));
    }

    /**
     * For digits and numbers in words.
     *
     * @throws io.theopy.spi.EngineException when the numbers are not there or damaged
     */
    public static AnswerConfidence ofNumbers() {
        return new AnswerConfidence(Regression.load("number-confidence.tsv"));
    }

    /** The probability that {@code words}, of which there is one at least, were said. */
    public double of(
            List<HeardWord> words,
            ToIntFunction<HeardWord> phones,
            PhoneLoop background,
            Features features,
            PitchTrack pitch) {
        return regression.of(traits(words, phones, background, features, pitch));
    }

    static Map<String, Double> traits(
            List<HeardWord> words,
            ToIntFunction<HeardWord> phones,
            PhoneLoop background,
            Features features,
            PitchTrack pitch) {
        Map<String, Double> traits = new LinkedHashMap<>();
        WordTraits.measure(words, phones, background, features, pitch, traits);
        VoiceTraits.measure(pitch, traits);
        return traits;
    }
}
