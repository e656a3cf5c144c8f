package io.theopy.stt.vosk;

import com.sun.jna.Pointer;
import io.theopy.spi.EngineException;
import org.jspecify.annotations.Nullable;

/**
 * A loaded model. Thread-safe. Its handle is freed once, and no recogniser can be made from it after that; recognisers
 * made before keep what they need of it alive natively.
 */
final class VoskModel implements AutoCloseable {
    private final VoskApi api;
    private final int sampleRate;
    private @Nullable Pointer handle;

    private VoskModel(VoskApi api, int sampleRate, Pointer handle) {
        this.api = api;
        this.sampleRate = sampleRate;
        this.handle = handle;
    }

    static VoskModel load(VoskApi api, ModelFolder folder) {
        @Nullable Pointer handle = api.vosk_model_new(folder.folder().toString());
        if (handle == null) {
            throw new EngineException("Vosk cannot load the model in " + folder.folder()
                    + "; a file is damaged or of another Vosk version: unpack the model anew");
        }
        return new VoskModel(api, folder.sampleRate(), handle);
    }

    int sampleRate() {
        return sampleRate;
    }

    synchronized NativeRecognizer newRecognizer() {
        if (handle == null) {
            throw closed();
        }
        @Nullable Pointer recognizer = api.vosk_recognizer_new(handle, sampleRate);
        if (recognizer == null) {
            throw new EngineException("Vosk could not make a recogniser from the model; is memory short?");
        }
        api.vosk_recognizer_set_words(recognizer, 1);
        return new NativeRecognizer(api, recognizer);
    }

    synchronized void checkOpen() {
        if (handle == null) {
            throw closed();
        }
    }

    private static EngineException closed() {
        return new EngineException("the Vosk model was closed; create a new recogniser");
    }

    @Override
    public synchronized void close() {
        if (handle != null) {
            api.vosk_model_free(handle);
            handle = null;
        }
    }
}
