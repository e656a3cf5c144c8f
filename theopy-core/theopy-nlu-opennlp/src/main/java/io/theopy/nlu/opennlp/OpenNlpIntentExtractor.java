package io.theopy.nlu.opennlp;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.statistical.StatisticalIntentExtractor;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Utterance;

/**
 * Templates first, then OpenNLP's document categoriser and name finder, trained on the catalogue's sentences when it is
 * made, in a few seconds. Immutable, thread-safe.
 */
public final class OpenNlpIntentExtractor implements IntentExtractor {
    static final String NAME = "opennlp";

    private final IntentExtractor extractor;

    public OpenNlpIntentExtractor(IntentCatalog catalog, EntityLinker linker) {
        this.extractor = new StatisticalIntentExtractor(NAME, catalog, linker, new OpenNlpTrainer());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Interpretation interpret(Utterance said, DialogueContext context) {
        return extractor.interpret(said, context);
    }
}
