package io.theopy.nlu.statistical;

import io.theopy.nlu.link.EntityLinker;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;

/** Finds {@link StatisticalIntentExtractor} under the name {@code theopy}. */
public final class StatisticalIntentExtractorProvider implements IntentExtractorProvider {
    @Override
    public String name() {
        return StatisticalIntentExtractor.NAME;
    }

    @Override
    public int preference() {
        return 100;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available("the catalogue's templates, and a model trained on them");
    }

    @Override
    public IntentExtractor create(EngineContext context) {
        return new StatisticalIntentExtractor(context.catalog(), new EntityLinker(context.directory()));
    }
}
