package io.theopy.stt.vosk;

import com.sun.jna.Pointer;
import io.theopy.spi.EngineException;
import org.jspecify.annotations.Nullable;

/** Vosk's decoder of one stream. Freed once and unusable after that; a free waits for the call under way. */
final class NativeRecognizer implements AutoCloseable {
    private final VoskApi api;
    private @Nullable Pointer handle;

    NativeRecognizer(VoskApi api, Pointer handle) {
        this.api = api;
        this.handle = handle;
    }

    /** Decodes; true when the speaker paused and {@link #result} holds what was said up to here. */
    synchronized boolean accept(short[] samples) {
        int state = api.vosk_recognizer_accept_waveform_s(usable(), samples, samples.length);
        if (state < 0) {
            throw new EngineException("Vosk failed while decoding; open a new session");
        }
        return state == 1;
    }

    /** JSON: what was said since the last pause. */
    synchronized String result() {
        return api.vosk_recognizer_result(usable());
    }

    synchronized String partialResult() {
        return api.vosk_recognizer_partial_result(usable());
    }

    synchronized String finalResult() {
        return api.vosk_recognizer_final_result(usable());
    }

    private Pointer usable() {
        if (handle == null) {
            throw new EngineException("this Vosk session was closed; open a new one");
        }
        return handle;
    }

    @Override
    public synchronized void close() {
        if (handle != null) {
            api.vosk_recognizer_free(handle);
            handle = null;
        }
    }
}
