package com.example.theopy.morse;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.spi.SpeechSynthesizerProvider;

/** Makes the engine {@code morse}. It is never chosen automatically while another voice is there. */
public final class MorseProvider implements SpeechSynthesizerProvider {
    static final String NAME = "morse";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int preference() {
        return -100;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available("nothing to install");
    }

    @Override
    public SpeechSynthesizer create(EngineContext context) {
        return new MorseSynthesizer();
    }
}
