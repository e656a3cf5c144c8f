package io.theopy.stt.sphinx;

import io.theopy.spi.EngineContext;
import io.theopy.spi.SpeechRecognizerContract;
import io.theopy.spi.SpeechRecognizerProvider;
import io.theopy.spi.SpokenSample;

class SphinxContractTest extends SpeechRecognizerContract {
    @Override
    protected SpeechRecognizerProvider provider() {
        return new SphinxProvider();
    }

    @Override
    protected EngineContext context() {
        return BundledRecordings.context();
    }

    @Override
    protected SpokenSample sample() {
        return new SpokenSample(
                BundledRecordings.clip("mark_invoice_paid.wav"), "mark invoice one hundred and one as paid");
    }
}
