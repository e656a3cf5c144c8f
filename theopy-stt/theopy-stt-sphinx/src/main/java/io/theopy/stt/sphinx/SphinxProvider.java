package io.theopy.stt.sphinx;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechRecognizerProvider;
import io.theopy.stt.sphinx.internal.SphinxRecognizer;

/** Makes the engine {@code sphinx}: English, always available, nothing to configure. */
public final class SphinxProvider implements SpeechRecognizerProvider {
    private static final String NAME = "sphinx";
    private static final int BEHIND_ENGINES_WITH_A_MODEL = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int preference() {
        return BEHIND_ENGINES_WITH_A_MODEL;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available("embedded English model, for the sentences of the catalogue");
    }

    @Override
    public SpeechRecognizer create(EngineContext context) {
        return SphinxRecognizer.load(NAME, context);
    }
}
