package io.theopy.eval;

import io.theopy.dialogue.DialogueContext;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.nlu.Interpretation;
import io.theopy.nlu.ProposedIntent;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Measures how well an extractor understands labelled utterances, each said in a conversation that just began. Takes
 * the same steps as a turn, without acting. Thread-safe if the extractor is.
 */
public final class NluEvaluation {
    private static final int WARM_UP_UTTERANCES = 3_000;
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private final IntentCatalog catalog;
    private final IntentExtractor extractor;
    private final Function<String, Language> detector;
    private final LocalDateTime now;
    private final TextPreprocessor preprocessor = new TextPreprocessor();
    private final Forecast forecast;

    /**
     * @param detector the language of a text whose label has none
     * @param now when utterances without a time were said
     */
    public NluEvaluation(
            IntentCatalog catalog, IntentExtractor extractor, Function<String, Language> detector, LocalDateTime now) {
        this.catalog = catalog;
        this.extractor = extractor;
        this.detector = detector;
        this.now = now;
        this.forecast = new Forecast(catalog);
    }

    /** Understands all {@code examples}, first to warm up, then timed one by one. */
    public NluReport run(List<NluExample> examples) {
        warmUp(examples);
        NluTally overall = new NluTally();
        Map<Language, NluTally> byLanguage = new EnumMap<>(Language.class);
        List<NluMistake> mistakes = new ArrayList<>();
        for (NluExample example : examples) {
            long began = System.nanoTime();
            Interpretation interpretation = interpret(example);
            long took = System.nanoTime() - began;

            Verdict verdict = forecast.of(interpretation);
            Optional<ProposedIntent> understood = verdict == Verdict.REJECT ? Optional.empty() : interpretation.best();
            NluJudgement judged = NluJudgement.of(example, understood, verdict, writes(understood));
            overall.add(judged, took);
            example.language()
                    .ifPresent(l ->
                            byLanguage.computeIfAbsent(l, x -> new NluTally()).add(judged, took));
            if (!judged.exact()) {
                mistakes.add(new NluMistake(example, understood, verdict, judged.wrongAction()));
            }
        }
        Map<Language, NluScores> scores = new EnumMap<>(Language.class);
        byLanguage.forEach((language, tally) -> scores.put(language, tally.scores()));
        return new NluReport(overall.scores(), scores, mistakes);
    }

    private Interpretation interpret(NluExample example) {
        Language language = example.language().orElseGet(() -> detector.apply(example.text()));
        return extractor.interpret(
                preprocessor.process(example.text(), language),
                DialogueContext.fresh(example.now().orElse(now)));
    }

    private boolean writes(Optional<ProposedIntent> understood) {
        return understood
                .flatMap(proposed -> catalog.find(proposed.intent()))
                .map(Intent::writes)
                .orElse(false);
    }

    /** Until the compiler has seen enough, so that the figures are those of a server that has run for a while. */
    private void warmUp(List<NluExample> examples) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        for (int done = 0; done < WARM_UP_UTTERANCES && System.nanoTime() < end && !examples.isEmpty(); done++) {
            interpret(examples.get(done % examples.size()));
        }
    }
}
