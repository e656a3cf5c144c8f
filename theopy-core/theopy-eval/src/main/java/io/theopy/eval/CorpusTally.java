package io.theopy.eval;

import io.theopy.nlu.linear.ExpectedCalibrationError;
import io.theopy.nlu.linear.LabelledSpan;
import io.theopy.nlu.linear.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Counts while {@link CorpusEvaluation} goes through the tested sentences. For one thread. */
final class CorpusTally {
    private final OptionalDouble threshold;
    private final List<Double> inScope = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<Double> outOfScope = new ArrayList<>();
    private int kept;
    private int rejected;
    private int labelled;
    private int tagged;
    private int found;

    CorpusTally(OptionalDouble threshold) {
        this.threshold = threshold;
    }

    /** Whether the likeliest of all readings, none among them, is the labelled intent. */
    static boolean isRight(CorpusLine line, Prediction prediction) {
        return prediction.confidence() >= prediction.outOfScope()
                && prediction
                        .best()
                        .filter(best -> best.intent().equals(line.example().intent()))
                        .isPresent();
    }

    void add(CorpusLine line, Prediction prediction, List<LabelledSpan> spans) {
        boolean reject = threshold.isPresent()
                ? prediction.confidence() < threshold.getAsDouble() || prediction.confidence() < prediction.outOfScope()
                : prediction.rejected();
        if (!line.isInScope()) {
            outOfScope.add(prediction.confidence());
            rejected += reject ? 1 : 0;
            return;
        }
        boolean isRight = isRight(line, prediction);
        inScope.add(prediction.confidence());
        right.add(isRight);
        kept += isRight && !reject ? 1 : 0;
        labelled += line.example().spans().size() + line.lostSpans();
        tagged += spans.size();
        found += (int) spans.stream().filter(line.example().spans()::contains).count();
    }

    CorpusReport report(
            int trained, int intents, double microsP50, double microsP99, double slotMicrosP50, double trainSeconds) {
        int n = inScope.size();
        boolean[] rightly = new boolean[n];
        double[] confidences = new double[n];
        int correct = 0;
        for (int i = 0; i < n; i++) {
            rightly[i] = right.get(i);
            confidences[i] = inScope.get(i);
            correct += rightly[i] ? 1 : 0;
        }
        OptionalDouble precision = share(found, tagged);
        OptionalDouble recall = share(found, labelled);
        OptionalDouble f1 = labelled == 0 ? OptionalDouble.empty() : share(2 * found, tagged + labelled);
        return new CorpusReport(
                trained,
                intents,
                n,
                outOfScope.size(),
                (double) correct / n,
                auroc(),
                threshold,
                (double) kept / n,
                share(rejected, outOfScope.size()),
                labelled == 0 ? OptionalDouble.empty() : precision,
                recall,
                f1,
                ExpectedCalibrationError.of(confidences, rightly),
                microsP50,
                microsP99,
                slotMicrosP50,
                trainSeconds);
    }

    /** By ranks (Mann and Whitney); equal confidences count half. */
    private OptionalDouble auroc() {
        if (outOfScope.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] out =
                outOfScope.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double wins = 0;
        for (double confidence : inScope) {
            int below = firstAtLeast(out, confidence);
            int equal = firstAtLeast(out, Math.nextUp(confidence)) - below;
            wins += below + equal / 2.0;
        }
        return OptionalDouble.of(wins / ((double) out.length * inScope.size()));
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == value) {
            at--;
        }
        return at;
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
