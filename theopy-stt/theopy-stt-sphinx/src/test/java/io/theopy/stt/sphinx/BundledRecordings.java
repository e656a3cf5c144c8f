package io.theopy.stt.sphinx;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The bundled recordings. */
public final class BundledRecordings {
    public static final Path FOLDER = Path.of("../../examples/audio");

    private BundledRecordings() {}

    public static AudioClip clip(String name) {
        try {
            return WavReader.read(Files.readAllBytes(FOLDER.resolve(name)), AudioLimits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the command line makes it when no ERP is connected. */
    public static EngineContext context() {
        return new EngineContext(
                EngineSettings.none(), IntentCatalog.teepy(), EntityDirectory.empty(), Clock.systemDefaultZone());
    }
}
