package io.theopy.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well the trainable part of understanding does on a corpus. Shares are from 0 to 1; what the corpus cannot tell is
 * absent.
 *
 * @param trained sentences learned from
 * @param inScope tested sentences with an intent
 * @param outOfScope tested sentences without one
 * @param accuracy share of {@code inScope} whose likeliest reading is their intent, before any rejection
 * @param auroc chance that a sentence in scope is given more confidence than one out of scope
 * @param threshold confidence below which is rejected, picked on the validation part; where there is none, the model decides
 * @param keptAccuracy share of {@code inScope} understood and not rejected at that threshold
 * @param oosRecall share of {@code outOfScope} rejected at that threshold
 * @param slotF1 of exact spans with the right label
 * @param calibrationError expected calibration error over 15 bins, in scope
 * @param microsP50 from text to intent and confidence, one thread, warm
 * @param slotMicrosP50 from there to slots
 * @param trainSeconds for intents, confidence and slots, without reading the file
 */
public record CorpusReport(
        int trained,
        int intents,
        int inScope,
        int outOfScope,
        double accuracy,
        OptionalDouble auroc,
        OptionalDouble threshold,
        double keptAccuracy,
        OptionalDouble oosRecall,
        OptionalDouble slotPrecision,
        OptionalDouble slotRecall,
        OptionalDouble slotF1,
        double calibrationError,
        double microsP50,
        double microsP99,
        double slotMicrosP50,
        double trainSeconds) {
    /** The figures by the names they have in JSON, in order; absent ones are left out. */
    public Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("trained", trained);
        figures.put("intents", intents);
        figures.put("examples", inScope + outOfScope);
        figures.put("in_scope", inScope);
        figures.put("out_of_scope", outOfScope);
        figures.put("intent_accuracy", rounded(accuracy, 4));
        auroc.ifPresent(value -> figures.put("auroc", rounded(value, 4)));
        threshold.ifPresent(value -> figures.put("threshold", rounded(value, 4)));
        figures.put("intent_accuracy_at_threshold", rounded(keptAccuracy, 4));
        oosRecall.ifPresent(value -> figures.put("oos_recall", rounded(value, 4)));
        slotPrecision.ifPresent(value -> figures.put("slot_precision", rounded(value, 4)));
        slotRecall.ifPresent(value -> figures.put("slot_recall", rounded(value, 4)));
        slotF1.ifPresent(value -> figures.put("slot_f1", rounded(value, 4)));
        figures.put("ece", rounded(calibrationError, 4));
        figures.put("micros_p50", rounded(microsP50, 1));
        figures.put("micros_p99", rounded(microsP99, 1));
        figures.put("slot_micros_p50", rounded(slotMicrosP50, 1));
        figures.put("train_seconds", rounded(trainSeconds, 2));
        return figures;
    }

    private static double rounded(double value, int digits) {
        double factor = Math.pow(10, digits);
        return Math.round(value * factor) / factor;
    }
}
