package io.theopy.nlu.llm;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the tests of this package ask with. */
final class Asking {
    /** A Wednesday. */
    static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 5, 10, 0);

    static final IntentCatalog CATALOG = IntentCatalog.teepy();
    static final EntityDirectory DIRECTORY = kind -> kind.is("client")
            ? List.of(
                    new DirectoryEntry("1", "Pharmacie de la Gare", "Lyon"),
                    new DirectoryEntry("2", "Pharmacie du Soleil", "Nice"))
            : List.of(new DirectoryEntry("1", "Sylvie Marchand", ""));

    private Asking() {}

    static Utterance said(String text) {
        return said(text, Language.EN);
    }

    static Utterance said(String text, Language language) {
        return new TextPreprocessor().process(text, language);
    }

    static DialogueContext fresh() {
        return DialogueContext.fresh(NOW);
    }

    /** An extractor that always understands the same. */
    static IntentExtractor always(Interpretation meaning) {
        return new IntentExtractor() {
            @Override
            public String name() {
                return "always";
            }

            @Override
            public Interpretation interpret(Utterance said, DialogueContext context) {
                return meaning;
            }
        };
    }

    static ProposedIntent reading(String intent, double confidence) {
        return new ProposedIntent(intent, Map.of(), OptionalDouble.of(confidence), ProposedIntent.Origin.CLASSIFIER);
    }

    static LlmIntentExtractor around(IntentExtractor inner, ModelServer model) {
        return around(inner, model, Duration.ofSeconds(20));
    }

    static LlmIntentExtractor around(IntentExtractor inner, ModelServer model, Duration budget) {
        LlmConfig config = LlmConfig.builder(model.url(), "small-model")
                .apiKey("sk-secret")
                .budget(budget)
                .build();
        return new LlmIntentExtractor(
                inner, CATALOG, new EntityLinker(DIRECTORY, CATALOG.domain()), config, LlmIntentExtractor.ACT);
    }
}
