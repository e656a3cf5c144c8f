package io.theopy.tts.freetts;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.SpeechSynthesizerContract;
import io.theopy.spi.SpeechSynthesizerProvider;
import java.time.Clock;

class FreeTtsSynthesizerTest extends SpeechSynthesizerContract {
    @Override
    protected SpeechSynthesizerProvider provider() {
        return new FreeTtsProvider();
    }

    @Override
    protected EngineContext context() {
        return new EngineContext(
                EngineSettings.none(), IntentCatalog.teepy(), EntityDirectory.empty(), Clock.systemUTC());
    }
}
