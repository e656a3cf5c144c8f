package io.theopy.eval;

import io.theopy.meaning.ProposedIntent;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One example compared with what was understood. Values are equal when they are after NFC and case folding.
 *
 * @param found how many values were found
 * @param labelled how many there were to find
 * @param rightValues how many of those found are labelled so
 * @param wrongAction a write that nobody asked for would be done or offered
 */
record NluJudgement(
        ForecastResult verdict,
        boolean outOfScope,
        boolean rightIntent,
        boolean exact,
        int found,
        int labelled,
        int rightValues,
        boolean wrongAction) {

    static NluJudgement of(
            NluExample example, Optional<ProposedIntent> understood, ForecastResult verdict, boolean writes) {
        Map<String, String> expected = example.entities();
        Map<String, String> values = understood.map(ProposedIntent::values).orElseGet(Map::of);
        int right = 0;
        for (Map.Entry<String, String> value : values.entrySet()) {
            String label = expected.get(value.getKey());
            if (label != null && fold(label).equals(fold(value.getValue()))) {
                right++;
            }
        }
        boolean rightIntent = understood.map(ProposedIntent::intent).equals(example.intent());
        boolean exact = rightIntent && right == values.size() && right == expected.size();
        return new NluJudgement(
                verdict,
                example.intent().isEmpty(),
                rightIntent,
                exact,
                values.size(),
                expected.size(),
                right,
                writes && verdict == ForecastResult.ACT && !exact);
    }

    private static String fold(String value) {
        String composed = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
