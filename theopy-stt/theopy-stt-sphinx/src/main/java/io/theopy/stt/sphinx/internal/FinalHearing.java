package io.theopy.stt.sphinx.internal;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.acoustic.Features;
import io.theopy.stt.sphinx.internal.search.HeardWord;
import io.theopy.stt.sphinx.internal.search.Search;
import io.theopy.stt.sphinx.internal.search.SearchConfig;
import java.util.List;
import java.util.Optional;

/** Hears an utterance that is over, as one of the answers expected or as anything else, whichever fits better. */
final class FinalHearing {
    /** How much more likely an expected answer is than anything else, as a logarithm. */
    private static final float EXPECTED_BONUS = 2.2f;

    private final AcousticModel acoustic;
    private final Features features;

    FinalHearing(AcousticModel acoustic, Features features) {
        this.acoustic = acoustic;
        this.features = features;
    }

    /** Words, and the grammar that knows them. */
    record Heard(Grammar grammar, List<HeardWord> words, float score) {}

    Optional<Heard> hear(Grammar anything, Optional<Grammar> expected) {
        if (features.size() == 0) {
            return Optional.empty();
        }
        Heard other = hear(anything);
        return Optional.of(expected.map(this::hear)
                .filter(answer ->
                        answer.score() + EXPECTED_BONUS * SearchConfig.ACCURATE.languageWeight() >= other.score())
                .orElse(other));
    }

    private Heard hear(Grammar grammar) {
        Search search = grammar.search(acoustic, SearchConfig.ACCURATE);
        float[] mean = features.mean();
        for (int frame = 0; frame < features.size(); frame++) {
            search.accept(features.feature(frame, mean));
        }
        Search.Outcome outcome = search.result();
        return new Heard(grammar, outcome.words(), outcome.score());
    }
}
