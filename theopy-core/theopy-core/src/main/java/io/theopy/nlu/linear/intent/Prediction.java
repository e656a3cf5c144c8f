package io.theopy.nlu.linear.intent;

import java.util.List;
import java.util.Optional;

/**
 * What the classifier makes of an utterance.
 *
 * @param ranked the likeliest intents, best first
 * @param outOfScope the calibrated probability that it is none of the intents; 0 when training had no such sentences
 * @param rejected whether the best intent is too unlikely to be worth a question
 */
public record Prediction(List<ScoredIntent> ranked, double outOfScope, boolean rejected) {
    /**
     * An intent and how likely it is.
     *
     * @param probability calibrated on held-out sentences
     */
    public record ScoredIntent(String intent, double probability) {}

    public Prediction {
        ranked = List.copyOf(ranked);
    }

    /** The likeliest intent, whether rejected or not. */
    public Optional<ScoredIntent> best() {
        return ranked.stream().findFirst();
    }

    /** The probability of the likeliest intent; 0 when there is none. */
    public double confidence() {
        return ranked.isEmpty() ? 0 : ranked.get(0).probability();
    }
}
