package io.theopy.eval;

import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.nlu.linear.intent.Prediction.ScoredIntent;
import io.theopy.nlu.linear.intent.Rejection;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.statistical.WordModel;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Trains on one part of a corpus and tests on another, with the classes that serve users; nothing of the catalogue.
 * Lines that name a split are used for that split only; others for whatever the file is given as. Deterministic but for
 * the times. One thread.
 */
public final class CorpusEvaluation {
    private final WordModel.Trainer trainer;
    private final TextPreprocessor preprocessor = new TextPreprocessor();

    public CorpusEvaluation(WordModel.Trainer trainer) {
        this.trainer = trainer;
    }

    /**
     * @param training its lines for {@code train} are learned, its lines marked {@code val} pick the threshold
     * @param testing its lines for {@code test} are understood
     * @throws EvaluationDataException when there is nothing to learn or nothing to test
     */
    public CorpusReport run(List<CorpusLine> training, List<CorpusLine> testing) {
        List<TrainingExample> examples = training.stream()
                .filter(line -> line.isFor("train"))
                .map(CorpusLine::example)
                .toList();
        List<CorpusLine> tests =
                testing.stream().filter(line -> line.isFor("test")).toList();
        if (examples.isEmpty() || tests.stream().noneMatch(CorpusLine::isInScope)) {
            throw new EvaluationDataException(
                    "corpus", "needs sentences of the split train to learn from and of the split test to test");
        }
        Map<String, Set<String>> labels = labels(examples);
        Language language = examples.get(0).said().language();
        long began = System.nanoTime();
        WordModel model = trainer.train(examples, language);
        double trainSeconds = (System.nanoTime() - began) / 1e9;
        CorpusTally tally = new CorpusTally(threshold(model, training));
        for (CorpusLine line : tests) {
            Prediction prediction = model.predict(line.example().said());
            String intent = prediction.best().map(ScoredIntent::intent).orElse(TrainingExample.OUT_OF_SCOPE);
            tally.add(line, prediction, model.tag(line.example().said(), labels.getOrDefault(intent, Set.of())));
        }
        double[] micros = times(tests, line -> model.predict(said(line)));
        double[] slotMicros = times(
                tests,
                line -> model.tag(
                        line.example().said(),
                        labels.getOrDefault(line.example().intent(), Set.of())));
        labels.remove(TrainingExample.OUT_OF_SCOPE);
        return tally.report(
                examples.size(),
                labels.size(),
                percentile(micros, 0.5),
                percentile(micros, 0.99),
                percentile(slotMicros, 0.5),
                trainSeconds);
    }

    /** For each intent, the slots that its examples have. */
    private static Map<String, Set<String>> labels(List<TrainingExample> examples) {
        Map<String, Set<String>> labels = new HashMap<>();
        for (TrainingExample example : examples) {
            Set<String> those = labels.computeIfAbsent(example.intent(), intent -> new HashSet<>());
            example.spans().forEach(span -> those.add(span.label()));
        }
        return labels;
    }

    private Utterance said(CorpusLine line) {
        return preprocessor.process(line.text(), line.example().said().language());
    }

    /** Picked on the validation part; absent where there is none, which leaves it to the model. */
    private static OptionalDouble threshold(WordModel model, List<CorpusLine> training) {
        List<Double> inScope = new ArrayList<>();
        List<Double> outOfScope = new ArrayList<>();
        for (CorpusLine line : training) {
            if (line.split().isEmpty() || !line.isFor("val")) {
                continue;
            }
            Prediction prediction = model.predict(line.example().said());
            if (!line.isInScope()) {
                outOfScope.add(prediction.confidence());
            } else {
                inScope.add(CorpusTally.isRight(line, prediction) ? prediction.confidence() : -1.0);
            }
        }
        return inScope.isEmpty() || outOfScope.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Rejection.thresholdWithRoom(inScope, outOfScope));
    }

    /** Microseconds for each line, sorted, after one pass that warms the machine up. */
    private static double[] times(List<CorpusLine> lines, Consumer<CorpusLine> work) {
        lines.forEach(work);
        double[] micros = new double[lines.size()];
        for (int i = 0; i < micros.length; i++) {
            long began = System.nanoTime();
            work.accept(lines.get(i));
            micros[i] = (System.nanoTime() - began) / 1e3;
        }
        Arrays.sort(micros);
        return micros;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
