package io.theopy.stt.sphinx.internal.confidence;

import io.theopy.spi.EngineException;
import io.theopy.stt.sphinx.internal.acoustic.Features;
import io.theopy.stt.sphinx.internal.acoustic.PitchTrack;
import io.theopy.stt.sphinx.internal.search.HeardWord;
import io.theopy.stt.sphinx.internal.search.PhoneLoop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * How likely it is that a short answer was really said, and is not a noise that sounds a little like it: a logistic
 * regression over what {@link WordTraits} and {@link VoiceTraits} measure, fitted on spoken answers and on noises.
 * {@code answer-confidence.tsv} has its numbers and tells how they came about. Immutable, thread-safe.
 */
public final class AnswerConfidence {
    private static final String NUMBERS = "answer-confidence.tsv";
    private static final String ALWAYS = "always";

    private final Map<String, Weight> weights;

    private record Weight(double mean, double deviation, double weight) {
        double of(double value) {
            return weight * (value - mean) / deviation;
        }
    }

    private AnswerConfidence(Map<String, Weight> weights) {
        this.weights = weights;
    }

    /** @throws EngineException when the numbers are not there or damaged */
    public static AnswerConfidence load() {
        Map<String, Weight> weights = new LinkedHashMap<>();
        for (String line : text().split("\n")) {
            String[] fields = line.strip().split("\t");
            if (fields.length == 4 && !line.startsWith("#")) {
                weights.put(
                        fields[0],
                        new Weight(
                                Double.parseDouble(fields[1]),
                                Double.parseDouble(fields[2]),
                                Double.parseDouble(fields[3])));
            }
        }
        return new AnswerConfidence(weights);
    }

    /** The probability that {@code words}, of which there is one at least, were said. */
    public double of(
            List<HeardWord> words,
            ToIntFunction<HeardWord> phones,
            PhoneLoop background,
            Features features,
            PitchTrack pitch) {
        Map<String, Double> traits = traits(words, phones, background, features, pitch);
        double sum = 0;
        for (Map.Entry<String, Weight> weight : weights.entrySet()) {
            sum += weight.getValue().of(traits.getOrDefault(weight.getKey(), 0.0));
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static Map<String, Double> traits(
            List<HeardWord> words,
            ToIntFunction<HeardWord> phones,
            PhoneLoop background,
            Features features,
            PitchTrack pitch) {
        Map<String, Double> traits = new LinkedHashMap<>();
        traits.put(ALWAYS, 1.0);
        WordTraits.measure(words, phones, background, features, pitch, traits);
        VoiceTraits.measure(pitch, traits);
        return traits;
    }

    private static String text() {
        try (InputStream in = AnswerConfidence.class.getResourceAsStream(NUMBERS)) {
            if (in == null) {
                throw new EngineException("the recogniser's " + NUMBERS + " is missing; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EngineException("the recogniser's " + NUMBERS + " cannot be read; build it anew", e);
        }
    }
}
