package io.theopy.tts.freetts;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.spi.SpeechSynthesizerProvider;

/**
 * The engine {@code freetts}: pure Java, nothing to install, 16 kHz, about fifty times faster than speech.
 *
 * <p>It has one English voice. French text is spoken by that voice, too, so that a French user is never left without an
 * answer: numbers and dates are put into French words and accents are dropped, but the sounds stay English. For a
 * French voice install another engine.
 */
public final class FreeTtsProvider implements SpeechSynthesizerProvider {
    static final String NAME = "freetts";
    private static final int LAST_RESORT = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int preference() {
        return LAST_RESORT;
    }

    @Override
    public Availability availability(EngineContext context) {
        return Availability.available("voice " + KevinVoice.NAME + ", English, built in");
    }

    @Override
    public SpeechSynthesizer create(EngineContext context) {
        return new FreeTtsSynthesizer(new VoicePool(Runtime.getRuntime().availableProcessors()));
    }
}
