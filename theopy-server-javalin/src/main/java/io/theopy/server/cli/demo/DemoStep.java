package io.theopy.server.cli.demo;

import io.theopy.text.Language;
import java.util.Optional;

/**
 * One turn of the script.
 *
 * @param recording a file in the folder of recordings; empty for a typed turn
 * @param text what is typed; empty for a spoken turn
 * @param intent what it has to be understood as; empty for an answer to a question
 * @param outcome how it has to end
 */
record DemoStep(Optional<String> recording, String text, Optional<Language> language, String intent, String outcome) {
    static DemoStep spoken(String file, String intent, String outcome) {
        return new DemoStep(Optional.of(file), "", Optional.empty(), intent, outcome);
    }

    static DemoStep typed(String text, Language language, String intent, String outcome) {
        return new DemoStep(Optional.empty(), text, Optional.of(language), intent, outcome);
    }
}
