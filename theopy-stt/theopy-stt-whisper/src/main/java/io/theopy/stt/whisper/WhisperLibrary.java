package io.theopy.stt.whisper;

import io.github.givimad.whisperjni.WhisperJNI;
import io.theopy.spi.EngineException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the native library from the whisper-jni jar. The library loads itself once a process. */
final class WhisperLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(WhisperLibrary.class);

    private WhisperLibrary() {}

    static WhisperJNI load() {
        try {
            WhisperJNI.loadLibrary(line -> LOG.trace("{}", line));
            WhisperJNI.setLibraryLogger(line -> LOG.debug("{}", line.strip()));
            return new WhisperJNI();
        } catch (IOException | LinkageError e) {
            throw new EngineException(
                    "the native Whisper library does not load on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch")
                            + "; it needs glibc and a temporary folder that allows execution: " + e.getMessage(),
                    e);
        }
    }
}
