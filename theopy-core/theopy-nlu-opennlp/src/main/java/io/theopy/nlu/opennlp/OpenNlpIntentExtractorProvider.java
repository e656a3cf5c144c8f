package io.theopy.nlu.opennlp;

import io.theopy.nlu.link.EntityLinker;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;

/** Finds {@link OpenNlpIntentExtractor} under the name {@code opennlp}. */
public final class OpenNlpIntentExtractorProvider implements IntentExtractorProvider {
    @Override
    public String name() {
        return OpenNlpIntentExtractor.NAME;
    }

    @Override
    public int preference() {
        return 5;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available("the catalogue's templates, and OpenNLP models trained on them");
    }

    @Override
    public IntentExtractor create(EngineContext context) {
        return new OpenNlpIntentExtractor(
                context.catalog(),
                new EntityLinker(context.directory(), context.catalog().domain()));
    }
}
