package io.theopy.nlu.template;

import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorContract;

class TemplateIntentExtractorContractTest extends IntentExtractorContract {
    @Override
    protected IntentExtractor open(EngineContext context) {
        return new TemplateIntentExtractorProvider().create(context);
    }
}
