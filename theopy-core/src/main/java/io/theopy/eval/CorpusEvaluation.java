package io.theopy.eval;

import io.theopy.nlu.linear.Gazetteer;
import io.theopy.nlu.linear.Prediction;
import io.theopy.nlu.linear.Prediction.ScoredIntent;
import io.theopy.nlu.linear.Rejection;
import io.theopy.nlu.linear.Span;
import io.theopy.nlu.linear.TrainedModel;
import io.theopy.nlu.linear.TrainingExample;
import io.theopy.nlu.linear.TrainingOptions;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Trains on one part of a corpus and tests on another, with the classes that serve users; nothing of the catalogue.
 * Lines that name a split are used for that split only; others for whatever the file is given as. Deterministic but for
 * the times. One thread.
 */
public final class CorpusEvaluation {
    private final TrainingOptions options;
    private final TextPreprocessor preprocessor = new TextPreprocessor();

    public CorpusEvaluation(TrainingOptions options) {
        this.options = options;
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
        long began = System.nanoTime();
        TrainedModel model = TrainedModel.train(examples, Gazetteer.none(), options);
        double trainSeconds = (System.nanoTime() - began) / 1e9;
        double threshold = threshold(model, training);
        CorpusTally tally = new CorpusTally(threshold);
        for (CorpusLine line : tests) {
            Prediction prediction = model.intents().predict(line.example().said());
            String intent = prediction.best().map(ScoredIntent::intent).orElse(TrainingExample.OUT_OF_SCOPE);
            tally.add(line, prediction, slots(model, line, intent));
        }
        double[] micros = times(tests, line -> model.intents().predict(said(line)));
        double[] slotMicros =
                times(tests, line -> slots(model, line, line.example().intent()));
        return tally.report(
                examples.size(),
                model.intents().intents().size(),
                percentile(micros, 0.5),
                percentile(micros, 0.99),
                percentile(slotMicros, 0.5),
                trainSeconds);
    }

    private static List<Span> slots(TrainedModel model, CorpusLine line, String intent) {
        return model.tagger().tag(line.example().said(), Gazetteer.none(), intent);
    }

    private Utterance said(CorpusLine line) {
        return preprocessor.process(line.text(), line.example().said().language());
    }

    private static double threshold(TrainedModel model, List<CorpusLine> training) {
        List<CorpusLine> validation = training.stream()
                .filter(line -> line.split().isPresent() && line.isFor("val"))
                .toList();
        List<Double> inScope = new ArrayList<>();
        List<Double> outOfScope = new ArrayList<>();
        for (CorpusLine line : validation) {
            Prediction prediction = model.intents().predict(line.example().said());
            if (!line.isInScope()) {
                outOfScope.add(prediction.confidence());
            } else {
                inScope.add(CorpusTally.isRight(line, prediction) ? prediction.confidence() : -1.0);
            }
        }
        return inScope.isEmpty() || outOfScope.isEmpty()
                ? model.intents().threshold()
                : Rejection.threshold(inScope, outOfScope);
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
