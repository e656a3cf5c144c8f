package io.theopy.stt.whisper;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperContextParams;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperState;
import io.theopy.spi.EngineException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The loaded weights and a few decoders over them, each used by one thread at a time and reused, because a decoder takes
 * a hundred megabytes and more. Thread-safe. Handles are freed once: the idle decoders on close, a busy one when it is
 * done, the weights after the last decoder.
 */
final class WhisperModel implements AutoCloseable {
    private final WhisperJNI whisper;
    private final WhisperContext weights;
    private final boolean multilingual;
    private final Semaphore permits;
    private final Deque<WhisperState> idle = new ArrayDeque<>();
    private int busy;
    private boolean closed;
    private boolean freed;

    private WhisperModel(WhisperJNI whisper, WhisperContext weights, boolean multilingual, int mostDecoders) {
        this.whisper = whisper;
        this.weights = weights;
        this.multilingual = multilingual;
        this.permits = new Semaphore(mostDecoders, true);
    }

    static WhisperModel load(WhisperJNI whisper, WhisperModelFile file, int mostDecoders) {
        try {
            WhisperContextParams params = new WhisperContextParams();
            params.useGPU = false;
            @Nullable WhisperContext weights = whisper.initNoState(file.path().toAbsolutePath(), params);
            if (weights == null) {
                throw new EngineException(
                        "Whisper cannot load the model " + file.path()
                                + "; it is damaged or made for another version of whisper.cpp (1.7.1 is used): download it again");
            }
            return new WhisperModel(whisper, weights, file.isMultilingual(), mostDecoders);
        } catch (IOException e) {
            throw new EngineException("the Whisper model " + file.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    boolean isMultilingual() {
        return multilingual;
    }

    /** Decodes a whole utterance at 16 kHz, samples from -1 to 1; waits for a decoder if all are busy. */
    String transcribe(float[] samples, WhisperFullParams params) {
        permits.acquireUninterruptibly();
        try {
            WhisperState decoder = borrow();
            try {
                return transcribe(decoder, samples, params);
            } finally {
                giveBack(decoder);
            }
        } finally {
            permits.release();
        }
    }

    private String transcribe(WhisperState decoder, float[] samples, WhisperFullParams params) {
        int failure = whisper.fullWithState(weights, decoder, params, samples, samples.length);
        if (failure != 0) {
            throw new EngineException("Whisper failed while decoding (code " + failure + "); say it again");
        }
        StringBuilder text = new StringBuilder();
        int segments = whisper.fullNSegmentsFromState(decoder);
        for (int i = 0; i < segments; i++) {
            text.append(whisper.fullGetSegmentTextFromState(decoder, i));
        }
        return text.toString();
    }

    private synchronized WhisperState borrow() {
        checkOpen();
        @Nullable WhisperState decoder = idle.poll();
        if (decoder == null) {
            decoder = whisper.initState(weights);
        }
        if (decoder == null) {
            throw new EngineException("Whisper could not make a decoder; is memory short?");
        }
        busy++;
        return decoder;
    }

    private synchronized void giveBack(WhisperState decoder) {
        busy--;
        idle.push(decoder);
        if (closed) {
            free();
        }
    }

    synchronized void checkOpen() {
        if (closed) {
            throw new EngineException("the Whisper model was closed; create a new recogniser");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        free();
    }

    private void free() {
        idle.forEach(whisper::free);
        idle.clear();
        if (busy == 0 && !freed) {
            freed = true;
            whisper.free(weights);
        }
    }
}
