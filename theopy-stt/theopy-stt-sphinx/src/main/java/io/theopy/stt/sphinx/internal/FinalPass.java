package io.theopy.stt.sphinx.internal;

import io.theopy.stt.sphinx.internal.acoustic.Features;
import io.theopy.stt.sphinx.internal.acoustic.PitchTrack;
import io.theopy.stt.sphinx.internal.language.AnswerSentences;
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
    /** A command of no more words may be an answer that the narrow grammar lacks; what is longer is a command. */
    private static final int WORDS_OF_AN_ANSWER = 6;

    private static final double LEAST_CONFIDENCE = 0.55;

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
    record Heard(SpeechGrammar grammar, List<HeardWord> words, float score, OptionalDouble confidence) {
        Heard with(double measured) {
            return new Heard(grammar, words, score, OptionalDouble.of(measured));
        }
    }

    /** @param pitch of the whole utterance, where an answer is expected */
    Optional<Heard> hear(Optional<NarrowGrammar> expected, PitchTrack pitch) {
        if (features.size() == 0) {
            return Optional.empty();
        }
        Heard command = hear(model.commands());
        return expected.isPresent() ? answer(expected.get(), command, pitch) : Optional.of(command);
    }

    private Optional<Heard> answer(NarrowGrammar expected, Heard command, PitchTrack pitch) {
        Heard likelier = likelier(expected.grammar(), command);
        if (likelier.words().isEmpty() || likelier == command && command.words().size() > WORDS_OF_AN_ANSWER) {
            return Optional.of(likelier);
        }
        double confidence = confidence(expected, likelier, pitch);
        return confidence < LEAST_CONFIDENCE || mayBeAnotherAnswer(expected, likelier)
                ? Optional.empty()
                : Optional.of(likelier.with(confidence));
    }

    /** Whether a yes fits no better than what is heard where no yes is expected: "do it" may have been "don't do it". */
    private boolean mayBeAnotherAnswer(NarrowGrammar expected, Heard heard) {
        List<String> words = List.of(heard.grammar().text(heard.words()).split(" "));
        if (expected.withoutConsent().isEmpty() || !AnswerSentences.mayConsent(words)) {
            return false;
        }
        return hear(expected.withoutConsent().get()).score() >= heard.score();
    }

    /** What was heard as the answer expected or as a command, whichever fits better. */
    private Heard likelier(SpeechGrammar expected, Heard command) {
        Heard answer = hear(expected);
        float bonus = EXPECTED_BONUS * SearchConfig.ACCURATE.languageWeight();
        return answer.score() + bonus >= command.score() ? answer : command;
    }

    private double confidence(NarrowGrammar expected, Heard heard, PitchTrack pitch) {
        PhoneLoop background = new PhoneLoop(model.acoustic());
        float[] mean = features.mean();
        for (int frame = 0; frame < features.size(); frame++) {
            background.accept(features.feature(frame, mean));
        }
        return expected.confidence()
                .of(heard.words(), word -> heard.grammar().phones(word), background, features, pitch);
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
