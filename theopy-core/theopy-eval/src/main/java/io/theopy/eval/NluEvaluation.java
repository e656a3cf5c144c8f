package io.theopy.eval;

import io.theopy.dialogue.Dialogue;
import io.theopy.intent.Confirm;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.LanguageChooser;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures how well an extractor understands labelled utterances, each said in a conversation that just began. Takes
 * the same steps as a turn and asks the same dialogue and router what would follow, without acting. Thread-safe if the
 * extractor is.
 */
public final class NluEvaluation {
    private static final int WARM_UP_UTTERANCES = 3_000;
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private final IntentCatalog catalog;
    private final IntentExtractor extractor;
    private final LocalDateTime now;
    private final Forecast forecast;
    private final TextPreprocessor preprocessor = new TextPreprocessor();
    private final LanguageChooser languages;

    /** @param now when utterances without a time were said */
    public NluEvaluation(IntentCatalog catalog, IntentExtractor extractor, Dialogue dialogue, LocalDateTime now) {
        this.catalog = catalog;
        this.languages = new LanguageChooser(catalog.domain().names().first());
        this.extractor = extractor;
        this.now = now;
        this.forecast = new Forecast(dialogue, catalog);
    }

    /** Understands all {@code examples}, first to warm up, then timed one by one. */
    public NluReport run(List<NluExample> examples) {
        warmUp(examples);
        NluTally overall = new NluTally();
        Map<Language, NluTally> byLanguage = new TreeMap<>();
        List<NluMistake> mistakes = new ArrayList<>();
        for (NluExample example : examples) {
            Understood understood = understand(example);
            ForecastResult verdict = forecast.of(understood.said, understood.meaning, time(example));
            Optional<ProposedIntent> reading =
                    verdict == ForecastResult.REJECT ? Optional.empty() : understood.meaning.best();
            NluJudgement judged = NluJudgement.of(example, reading, verdict, writes(reading));

            List<NluTally> tallies = new ArrayList<>(List.of(overall));
            example.language()
                    .map(language -> byLanguage.computeIfAbsent(language, unseen -> new NluTally()))
                    .ifPresent(tallies::add);
            tallies.forEach(tally -> tally.add(judged, understood.nanos));
            if (isWrittenAtOnce(example)) {
                boolean asked = forecast.asks(understood.said, understood.meaning, time(example));
                tallies.forEach(tally -> tally.addWrite(asked));
            }
            if (!judged.exact()) {
                mistakes.add(new NluMistake(example, reading, verdict, judged.wrongAction()));
            }
        }
        Map<Language, NluScores> scores = new TreeMap<>();
        byLanguage.forEach((language, tally) -> scores.put(language, tally.scores()));
        return new NluReport(overall.scores(), scores, mistakes);
    }

    private Understood understand(NluExample example) {
        long began = System.nanoTime();
        Language language = languages.choose(example.language(), example.text(), Optional.empty());
        Utterance said = preprocessor.process(example.text(), language);
        Interpretation meaning = extractor.interpret(said, DialogueContext.fresh(time(example)));
        return new Understood(said, meaning, System.nanoTime() - began);
    }

    private LocalDateTime time(NluExample example) {
        return example.now().orElse(now);
    }

    private boolean writes(Optional<ProposedIntent> understood) {
        return understood
                .flatMap(proposed -> catalog.find(proposed.intent()))
                .map(Intent::writes)
                .orElse(false);
    }

    private boolean isWrittenAtOnce(NluExample example) {
        return example.intent()
                .flatMap(catalog::find)
                .filter(Intent::writes)
                .flatMap(Intent::action)
                .filter(action -> action.confirm() != Confirm.ALWAYS)
                .isPresent();
    }

    /** Until the compiler has seen enough, so that the figures are those of a server that has run for a while. */
    private void warmUp(List<NluExample> examples) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        for (int done = 0; done < WARM_UP_UTTERANCES && System.nanoTime() < end && !examples.isEmpty(); done++) {
            understand(examples.get(done % examples.size()));
        }
    }

    private record Understood(Utterance said, Interpretation meaning, long nanos) {}
}
