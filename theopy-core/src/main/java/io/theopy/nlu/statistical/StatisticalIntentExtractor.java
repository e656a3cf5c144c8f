package io.theopy.nlu.statistical;

import io.theopy.dialogue.DialogueContext;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.nlu.Interpretation;
import io.theopy.nlu.ProposedIntent;
import io.theopy.nlu.linear.Prediction;
import io.theopy.nlu.linear.Span;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The default extractor: templates first, for certainty; a trained model for all that people say otherwise. Trains when
 * it is made, well under a second for the default catalogue. Immutable, thread-safe.
 */
public final class StatisticalIntentExtractor implements IntentExtractor {
    static final String NAME = "theopy";

    private static final int MOST_TOKENS = 60;
    private static final int READINGS = 3;
    private static final double LEAST = 0.10;

    private final IntentCatalog catalog;
    private final TemplateIntentExtractor templates;
    private final EntityLinker linker;
    private final ValueFinder values;
    private final Map<Language, LanguageModel> models = new EnumMap<>(Language.class);

    public StatisticalIntentExtractor(IntentCatalog catalog, EntityLinker linker) {
        this.catalog = catalog;
        this.linker = linker;
        this.templates = new TemplateIntentExtractor(catalog, linker);
        this.values = new ValueFinder(linker);
        catalog.languages().forEach(language -> models.put(language, new LanguageModel(catalog, language)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Interpretation interpret(Utterance said, DialogueContext context) {
        Interpretation certain = templates.interpret(said, context);
        LanguageModel model = models.get(said.language());
        int length = said.tokens().size();
        if (!certain.candidates().isEmpty() || model == null || length == 0 || length > MOST_TOKENS) {
            return certain;
        }
        MaskedUtterance masked = MaskedUtterance.of(said, values.find(said, context.now()));
        Prediction prediction = model.predict(masked);
        if (prediction.rejected()) {
            return Interpretation.none();
        }
        SlotFilling filling = new SlotFilling(linker, model.choices(), context.now());
        List<ProposedIntent> readings = new ArrayList<>();
        for (Prediction.ScoredIntent scored : prediction.ranked()) {
            if (readings.size() < READINGS && scored.probability() >= LEAST) {
                reading(scored, masked, filling, model).ifPresent(readings::add);
            }
        }
        readings.sort(
                Comparator.comparingDouble((ProposedIntent r) -> r.confidence().orElse(0))
                        .reversed());
        return new Interpretation(readings);
    }

    private Optional<ProposedIntent> reading(
            Prediction.ScoredIntent scored, MaskedUtterance said, SlotFilling filling, LanguageModel model) {
        Optional<Intent> intent = catalog.find(scored.intent());
        if (intent.isEmpty()) {
            return Optional.empty();
        }
        List<Span> tagged = model.tag(said, intent.get());
        SlotFilling.Filled filled = filling.fill(intent.get(), said, tagged);
        double confidence = scored.probability() * Coverage.of(intent.get(), said, tagged, filled, model);
        return Optional.of(new ProposedIntent(
                scored.intent(), filled.slots(), OptionalDouble.of(confidence), ProposedIntent.Origin.CLASSIFIER));
    }
}
