package io.theopy.nlu.opennlp;

import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorContract;
import java.util.Optional;

class OpenNlpIntentExtractorContractTest extends IntentExtractorContract {
    /** Trained once; the contract's context is always the same. */
    private static Optional<IntentExtractor> trained = Optional.empty();

    @Override
    protected IntentExtractor open(EngineContext context) {
        if (trained.isEmpty()) {
            trained = Optional.of(new OpenNlpIntentExtractorProvider().create(context));
        }
        return trained.get();
    }
}
