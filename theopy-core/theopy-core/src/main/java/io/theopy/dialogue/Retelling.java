package io.theopy.dialogue;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.memory.Session;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Says a sentence again with other words in it, and reads what comes of that: "mark the first one as paid" is "mark invoice
 * 104 as paid". Only what is a command beyond doubt counts. Thread-safe.
 */
final class Retelling {
    private static final double LIKELY = 0.6;

    private final TextPreprocessor text = new TextPreprocessor();
    private final IntentCatalog catalog;
    private final IntentExtractor extractor;
    private final Anaphora anaphora;

    Retelling(IntentCatalog catalog, IntentExtractor extractor) {
        this.catalog = catalog;
        this.extractor = extractor;
        this.anaphora = new Anaphora(catalog);
    }

    /** {@code said} with {@code words} in place of the tokens {@code from} (inclusive) to {@code to} (exclusive). */
    Utterance with(Utterance said, int from, int to, String words) {
        String before = said.original(0, from).replaceAll("[-\\s]+$", "");
        String after = said.original(to, said.tokens().size());
        return saying(String.join(" ", before, words, after).strip(), said);
    }

    /** {@code words} in the language of {@code like}. */
    Utterance saying(String words, Utterance like) {
        return text.process(words, like.language());
    }

    /**
     * The command that {@code said} certainly is with {@code name} in place of a pronoun, or after the word that follows
     * it: « la passer » says it before the verb.
     */
    Optional<ProposedIntent> inPlaceOf(Saying saying, Utterance said, int from, int to, String name) {
        return command(with(said, from, to, name), saying.session(), saying.now())
                .or(() -> to < said.tokens().size()
                        ? command(
                                with(said, from, to + 1, said.original(to, to + 1) + " " + name),
                                saying.session(),
                                saying.now())
                        : Optional.empty());
    }

    /** The command that {@code said} certainly is. */
    Optional<ProposedIntent> command(Utterance said, Session session, LocalDateTime now) {
        if (said.tokens().isEmpty()) {
            return Optional.empty();
        }
        Interpretation literal =
                extractor.interpretPart(said, new DialogueContext(now, Optional.empty(), session.focus()));
        return certain(anaphora.resolve(said, literal, session.focus()));
    }

    /** The command that {@code said} is likely to be: enough to look something up, never to write. */
    Optional<ProposedIntent> likely(Utterance said, Session session, LocalDateTime now) {
        Interpretation literal = extractor.interpret(said, new DialogueContext(now, Optional.empty(), session.focus()));
        return anaphora.resolve(said, literal, session.focus())
                .best()
                .filter(best -> best.confidence().orElse(0) >= LIKELY)
                .filter(best -> catalog.find(best.intent())
                        .filter(intent -> !intent.isDialogueAct())
                        .isPresent());
    }

    /** The command that {@code meaning} certainly is: whole, with nothing passed over. */
    Optional<ProposedIntent> certain(Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.origin() == ProposedIntent.Origin.TEMPLATE)
                .filter(best -> best.confidence().orElse(0) >= 1)
                .filter(best -> catalog.find(best.intent())
                        .filter(intent -> !intent.isDialogueAct())
                        .isPresent());
    }
}
