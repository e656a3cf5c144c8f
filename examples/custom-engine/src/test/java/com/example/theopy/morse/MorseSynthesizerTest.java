package com.example.theopy.morse;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.engine.EngineFinder;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.spi.SpeechSynthesizerContract;
import io.theopy.spi.SpeechSynthesizerProvider;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class MorseSynthesizerTest extends SpeechSynthesizerContract {
    @Override
    protected SpeechSynthesizerProvider provider() {
        return new MorseProvider();
    }

    @Override
    protected EngineContext context() {
        return new EngineContext(
                EngineSettings.none(), IntentCatalog.teepy(), EntityDirectory.empty(), Clock.systemUTC());
    }

    @Test
    void theFinderFindsItByName() {
        try (SpeechSynthesizer voice =
                EngineFinder.find(SpeechSynthesizerProvider.class, context()).create("morse")) {
            assertThat(voice.name()).isEqualTo("morse");
        }
    }

    @Test
    void sosIsThreeDotsThreeDashesThreeDots() {
        assertThat(MorseCode.of("S.O.S.").strip()).isEqualTo("... --- ...");
    }
}
