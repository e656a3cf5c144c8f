package io.theopy.eval;

import io.theopy.text.Language;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * One labelled utterance.
 *
 * @param line its line in the file, from 1
 * @param language the language it is in; empty: it is to be detected
 * @param intent what the user wants; empty: nothing that the catalogue knows
 * @param entities the slot values that are in the words, canonical, by slot
 * @param now when it was said; empty: at the time of the evaluation
 */
public record NluExample(
        int line,
        String text,
        Optional<Language> language,
        Optional<String> intent,
        Map<String, String> entities,
        Optional<LocalDateTime> now) {
    public NluExample {
        entities = Map.copyOf(entities);
    }
}
