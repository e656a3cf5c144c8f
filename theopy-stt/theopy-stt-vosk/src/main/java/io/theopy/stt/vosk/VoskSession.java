package io.theopy.stt.vosk;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.PeriodicSound;
import io.theopy.audio.Resampler;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.spi.EngineException;
import io.theopy.spi.RecognitionSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * One utterance. Vosk cuts it at pauses; the parts are joined again, less the words found where no voice was. Audio is resampled to the model's rate and goes in
 * blocks of one size, so that the result does not depend on how the caller cut it.
 */
final class VoskSession implements RecognitionSession {
    /** An "a" may last only 30 ms, and Vosk's times may be off by more. */
    private static final int SHORT_WORD_MILLIS = 100;

    private static final int SLACK_MILLIS = 60;

    private final VoskModel model;
    private final NativeRecognizer recognizer;
    private final Semaphore cores;
    private final Resampler resampler;
    private final short[] block;
    private int filled;
    private final List<Transcript> parts = new ArrayList<>();
    private final PeriodicSound voice;
    private long partStart;
    private long decodedSamples;
    private String lastPartial = "";
    private boolean ended;

    VoskSession(VoskModel model, AudioFormat format, Semaphore cores) {
        this.model = model;
        this.cores = cores;
        this.resampler = new Resampler(format, new AudioFormat(model.sampleRate()));
        this.voice = new PeriodicSound(new AudioFormat(model.sampleRate()));
        this.block = new short[model.sampleRate() / 10];
        this.recognizer = model.newRecognizer();
    }

    @Override
    public synchronized Optional<PartialTranscript> accept(AudioChunk chunk) {
        checkUsable();
        boolean decoded = decodeBlocks(resampler.accept(chunk.samples()));
        return decoded ? changedPartial() : Optional.empty();
    }

    @Override
    public synchronized Transcript finish() {
        checkUsable();
        decodeBlocks(resampler.finish());
        if (filled > 0) {
            decode(Arrays.copyOf(block, filled));
        }
        parts.add(VoskJson.transcript(onACore(recognizer::finalResult), this::wasSaid));
        close();
        return VoskJson.join(parts);
    }

    @Override
    public synchronized void close() {
        ended = true;
        recognizer.close();
    }

    private boolean decodeBlocks(short[] samples) {
        boolean decoded = false;
        int taken = 0;
        while (taken < samples.length) {
            int part = Math.min(block.length - filled, samples.length - taken);
            System.arraycopy(samples, taken, block, filled, part);
            taken += part;
            filled += part;
            if (filled == block.length) {
                decode(block);
                filled = 0;
                decoded = true;
            }
        }
        return decoded;
    }

    private void decode(short[] samples) {
        voice.accept(samples);
        decodedSamples += samples.length;
        if (onACore(() -> recognizer.accept(samples))) {
            parts.add(VoskJson.transcript(onACore(recognizer::result), this::wasSaid));
            partStart = decodedSamples * 1000 / model.sampleRate();
        }
    }

    /** Vosk finds words in silence and noise, too, with a confidence of 1. Every real word has a vowel. */
    private boolean wasSaid(Transcript.Word word) {
        int slack = word.endMillis() - word.startMillis() < SHORT_WORD_MILLIS ? SLACK_MILLIS : 0;
        return voice.heardBetween(word.startMillis() - slack, word.endMillis() + slack);
    }

    private Optional<PartialTranscript> changedPartial() {
        if (!voice.heardSince(partStart)) {
            return Optional.empty();
        }
        String current = VoskJson.partial(onACore(recognizer::partialResult));
        String text = (VoskJson.join(parts).text() + " " + current).strip();
        if (text.equals(lastPartial)) {
            return Optional.empty();
        }
        lastPartial = text;
        return Optional.of(new PartialTranscript(text));
    }

    /** The permit is kept until the native call returns, whoever still waits for it. */
    private <T> T onACore(Supplier<T> nativeCall) {
        cores.acquireUninterruptibly();
        try {
            return nativeCall.get();
        } finally {
            cores.release();
        }
    }

    private void checkUsable() {
        if (ended) {
            throw new EngineException("this Vosk session has ended; open a new one for the next utterance");
        }
        model.checkOpen();
    }
}
