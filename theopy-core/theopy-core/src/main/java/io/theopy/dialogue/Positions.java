package io.theopy.dialogue;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * "The second one": whole sentences of the catalogue's templates of {@code choose}, and no guess of an extractor's, for
 * what is chosen may be written. Immutable, thread-safe.
 */
final class Positions {
    private final TemplateIntentExtractor sentences;

    Positions(IntentCatalog catalog) {
        this.sentences = new TemplateIntentExtractor(
                catalog.only(List.of(DialogueActs.CHOOSE)),
                new EntityLinker(EntityDirectory.empty(), catalog.domain()));
    }

    /** {@code guess} with the position that {@code said} certainly names, and with no other. */
    Interpretation certain(Utterance said, Interpretation guess, LocalDateTime now) {
        Optional<ProposedIntent> named = YesOrNo.isQuestion(said)
                ? Optional.empty()
                : sentences.interpret(said, DialogueContext.fresh(now)).best();
        return named.map(Interpretation::of)
                .orElseGet(() -> new Interpretation(guess.candidates().stream()
                        .filter(candidate -> !candidate.intent().equals(DialogueActs.CHOOSE))
                        .toList()));
    }
}
