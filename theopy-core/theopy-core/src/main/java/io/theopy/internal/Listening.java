package io.theopy.internal;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.speech.Transcript;
import io.theopy.spi.EngineException;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnListener;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The speech-to-text stage: a recording is a live stream written in one go. */
public final class Listening {
    private static final int SLICE_MILLIS = 100;
    /** A live speaker who sends nothing for this long has gone. */
    private static final long PATIENCE_MILLIS = 15_000;

    private final SpeechRecognizer recognizer;

    public Listening(SpeechRecognizer recognizer) {
        this.recognizer = recognizer;
    }

    /**
     * @param cancelled asked between chunks
     * @throws EngineException when the recogniser breaks
     */
    public Transcript listen(
            TurnInput input, AudioFeed feed, RecognitionHints hints, TurnListener listener, BooleanSupplier cancelled)
            throws InterruptedException {
        AudioFormat format = input instanceof TurnInput.Live live
                ? live.format()
                : ((TurnInput.Recording) input).clip().format();
        try (RecognitionSession session = recognizer.open(AudioFormat.SPEECH, hints)) {
            SpeechRate rate = SpeechRate.from(format);
            if (input instanceof TurnInput.Recording recording) {
                play(recording.clip(), rate, session, listener, cancelled);
            } else {
                relay(feed, rate, session, listener, cancelled);
            }
            take(rate.rest(), session, listener);
            return session.finish();
        }
    }

    private static void play(
            AudioClip clip,
            SpeechRate rate,
            RecognitionSession session,
            TurnListener listener,
            BooleanSupplier cancelled) {
        short[] samples = clip.samples();
        int slice = clip.format().sampleRate() * SLICE_MILLIS / 1_000;
        for (int from = 0; from < samples.length && !cancelled.getAsBoolean(); from += slice) {
            short[] part = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + slice));
            take(rate.convert(AudioChunk.of(part)), session, listener);
        }
    }

    private static void relay(
            AudioFeed feed,
            SpeechRate rate,
            RecognitionSession session,
            TurnListener listener,
            BooleanSupplier cancelled)
            throws InterruptedException {
        while (!cancelled.getAsBoolean()) {
            Optional<AudioChunk> chunk = feed.read(PATIENCE_MILLIS);
            if (chunk.isEmpty()) {
                return;
            }
            take(rate.convert(chunk.get()), session, listener);
        }
    }

    private static void take(AudioChunk chunk, RecognitionSession session, TurnListener listener) {
        if (chunk.length() > 0) {
            session.accept(chunk).ifPresent(listener::onPartial);
        }
    }
}
