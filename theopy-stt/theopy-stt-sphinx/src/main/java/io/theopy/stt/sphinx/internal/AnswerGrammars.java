package io.theopy.stt.sphinx.internal;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.language.AnswerSentences;
import io.theopy.stt.sphinx.internal.language.CommandSentences;
import io.theopy.stt.sphinx.internal.language.NgramCounter;
import io.theopy.stt.sphinx.internal.language.NgramEstimator;
import io.theopy.stt.sphinx.internal.language.WordKinds;
import io.theopy.stt.sphinx.internal.lexicon.Lexicon;
import io.theopy.stt.sphinx.internal.lexicon.Pronouncer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes small grammars for the answers that a question leads to expect. */
final class AnswerGrammars {
    /** Answers are said as they stand here far more often than in pieces. */
    private static final float ROOM = 0.1f;

    private final AcousticModel acoustic;

    AnswerGrammars(AcousticModel acoustic) {
        this.acoustic = acoustic;
    }

    SpeechGrammar answers() {
        return of(AnswerSentences.answers(), List.of());
    }

    /** All but yes. */
    SpeechGrammar answersWithoutConsent() {
        return of(AnswerSentences.answersWithoutConsent(), List.of());
    }

    SpeechGrammar numbers() {
        return of(AnswerSentences.numbers(), List.of());
    }

    /** One of {@code phrases}, its place among them, or yes, no and the like. */
    SpeechGrammar choice(List<String> phrases) {
        return of(AnswerSentences.choices(phrases), phrases);
    }

    private SpeechGrammar of(List<List<String>> sentences, List<String> frenchNames) {
        Set<String> words = new TreeSet<>();
        sentences.forEach(words::addAll);
        Lexicon lexicon = new Pronouncer(acoustic.phones(), frenchNames).lexicon(words);
        WordKinds kinds = WordKinds.none(lexicon.size());
        NgramCounter counter = new NgramCounter(lexicon.size(), kinds);
        sentences.forEach(sentence -> ModelBuilder.count(sentence, 1, lexicon, kinds, counter));
        return SpeechGrammar.of(lexicon, NgramEstimator.estimate(counter, ROOM), acoustic);
    }

    /** The phrases that have any word at all. */
    static List<String> spoken(List<String> phrases) {
        return phrases.stream()
                .filter(phrase -> !CommandSentences.words(phrase).isEmpty())
                .toList();
    }
}
