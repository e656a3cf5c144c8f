package io.theopy.eval;

import io.theopy.text.Language;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation of understanding found.
 *
 * @param byLanguage the same figures for each language that was labelled
 * @param mistakes all examples that were not understood exactly, in order
 */
public record NluReport(NluScores overall, Map<Language, NluScores> byLanguage, List<NluMistake> mistakes) {
    public NluReport {
        byLanguage = Map.copyOf(byLanguage);
        mistakes = List.copyOf(mistakes);
    }
}
