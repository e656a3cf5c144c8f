package io.theopy.stt.sphinx.internal.confidence;

import io.theopy.spi.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A logistic regression over measured traits and the products of two: which noise looks like speech in one trait seldom
 * does in what usually goes with it. Immutable.
 */
final class Regression {
    /** No trait counts for more than one that is so many deviations away: what was never seen is not trusted further. */
    private static final double FARTHEST = 4;

    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final List<Term> terms = new ArrayList<>();

    private record Scale(double mean, double deviation) {
        double of(double value) {
            return Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / deviation));
        }
    }

    private record Factor(String trait, Scale scale) {
        double of(Map<String, Double> traits) {
            return scale.of(traits.getOrDefault(trait, 0.0));
        }
    }

    /** A weight, and the traits whose product it is of. */
    private record Term(List<Factor> factors, double weight) {}

    private Regression() {}

    /** @throws EngineException when the numbers are not there or damaged */
    static Regression load(String file) {
        Regression regression = new Regression();
        try {
            text(file).lines().filter(line -> !line.startsWith("#")).forEach(line -> regression.add(line.split("\t")));
        } catch (IllegalArgumentException e) {
            throw new EngineException("the recogniser's " + file + " is damaged; build it anew", e);
        }
        return regression;
    }

    private void add(String[] fields) {
        int last = fields.length - 1;
        switch (fields[0]) {
            case "trait" ->
                scales.put(fields[1], new Scale(Double.parseDouble(fields[2]), Double.parseDouble(fields[last])));
            case "weight" ->
                terms.add(new Term(
                        List.of(fields).subList(1, last).stream()
                                .map(this::factor)
                                .toList(),
                        Double.parseDouble(fields[last])));
            default -> throw new IllegalArgumentException(fields[0]);
        }
    }

    private Factor factor(String trait) {
        Scale scale = scales.get(trait);
        if (scale == null) {
            throw new IllegalArgumentException(trait + " has no mean and deviation");
        }
        return new Factor(trait, scale);
    }

    /** A probability. */
    double of(Map<String, Double> traits) {
        double sum = 0;
        for (Term term : terms) {
            double product = term.weight();
            for (Factor factor : term.factors()) {
                product *= factor.of(traits);
            }
            sum += product;
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static String text(String file) {
        try (InputStream in = Regression.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new EngineException("the recogniser's " + file + " is missing; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EngineException("the recogniser's " + file + " cannot be read; build it anew", e);
        }
    }
}
