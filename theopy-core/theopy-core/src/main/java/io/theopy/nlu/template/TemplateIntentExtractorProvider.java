package io.theopy.nlu.template;

import io.theopy.nlu.link.EntityLinker;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;

/** Makes {@link TemplateIntentExtractor}s. */
public final class TemplateIntentExtractorProvider implements IntentExtractorProvider {
    @Override
    public String name() {
        return TemplateIntentExtractor.NAME;
    }

    @Override
    public int preference() {
        return 10;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available(
                "exact templates, " + context.catalog().intents().size() + " intents");
    }

    @Override
    public IntentExtractor create(EngineContext context) {
        return new TemplateIntentExtractor(
                context.catalog(),
                new EntityLinker(context.directory(), context.catalog().domain()));
    }
}
