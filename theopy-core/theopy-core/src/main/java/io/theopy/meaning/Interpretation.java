package io.theopy.meaning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The possible meanings of one utterance, best first. Empty: out of scope. More than one with the first not clearly
 * ahead: the user is asked.
 */
public record Interpretation(List<ProposedIntent> candidates) {
    public Interpretation {
        Objects.requireNonNull(candidates, "candidates must not be null");
        candidates = List.copyOf(candidates);
    }

    public static Interpretation none() {
        return new Interpretation(List.of());
    }

    public static Interpretation of(ProposedIntent only) {
        return new Interpretation(List.of(only));
    }

    public Optional<ProposedIntent> best() {
        return candidates.stream().findFirst();
    }
}
