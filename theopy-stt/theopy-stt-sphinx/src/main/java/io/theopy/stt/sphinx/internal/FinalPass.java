package io.theopy.stt.sphinx.internal;

import io.theopy.stt.sphinx.internal.acoustic.Features;
import io.theopy.stt.sphinx.internal.acoustic.PitchTrack;
import io.theopy.stt.sphinx.internal.search.HeardWord;
import io.theopy.stt.sphinx.internal.search.PhoneLoop;
import io.theopy.stt.sphinx.internal.search.Search;
import io.theopy.stt.sphinx.internal.search.SearchConfig;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The final recognition of an utterance that is over: as one of the answers expected, as a command, or as nothing,
 * whichever fits better. What may be an answer is believed only where it is more likely to have been said than to be a
 * noise.
 */
final class FinalPass {
    /** How much more likely an expected answer is than anything else, as a logarithm. */
    private static final float EXPECTED_BONUS = 2.2f;
    /** The longest answers that let something happen have no more words; what is longer is a command. */
    private static final int WORDS_OF_AN_ANSWER = 6;

    private static final double LEAST_CONFIDENCE = 0.6;

    private final SpeechModel model;
    private final Features features;

    FinalPass(SpeechModel model, Features features) {
        this.model = model;
        this.features = features;
    }

    /**
     * Words, and the grammar that knows them.
     *
     * @param confidence how likely it is that they were said, where that was measured
     */
    record Heard(SpeechGrammar grammar, List<HeardWord> words, float score, OptionalDouble confidence) {}

    /** @param pitch of the whole utterance, where a noise must not be taken for an answer */
    Optional<Heard> hear(Optional<SpeechGrammar> expected, Optional<PitchTrack> pitch) {
        if (features.size() == 0) {
            return Optional.empty();
        }
        Heard other = hear(model.commands());
        Heard likelier = expected.map(this::hear)
                .filter(answer ->
                        answer.score() + EXPECTED_BONUS * SearchConfig.ACCURATE.languageWeight() >= other.score())
                .orElse(other);
        boolean mayBeAnswer = !likelier.words().isEmpty() && likelier.words().size() <= WORDS_OF_AN_ANSWER;
        return pitch.isPresent() && mayBeAnswer ? believed(likelier, pitch.get()) : Optional.of(likelier);
    }

    private Optional<Heard> believed(Heard heard, PitchTrack pitch) {
        double confidence = confidence(heard, pitch);
        return confidence < LEAST_CONFIDENCE
                ? Optional.empty()
                : Optional.of(new Heard(heard.grammar(), heard.words(), heard.score(), OptionalDouble.of(confidence)));
    }

    private double confidence(Heard heard, PitchTrack pitch) {
        PhoneLoop background = new PhoneLoop(model.acoustic());
        float[] mean = features.mean();
        for (int frame = 0; frame < features.size(); frame++) {
            background.accept(features.feature(frame, mean));
        }
        return model.confidence().of(heard.words(), word -> heard.grammar().phones(word), background, features, pitch);
    }

    private Heard hear(SpeechGrammar grammar) {
        Search search = grammar.search(model.acoustic(), SearchConfig.ACCURATE);
        float[] mean = features.mean();
        for (int frame = 0; frame < features.size(); frame++) {
            search.accept(features.feature(frame, mean));
        }
        Search.Outcome outcome = search.result();
        return new Heard(grammar, outcome.words(), outcome.score(), OptionalDouble.empty());
    }
}
