package io.theopy.internal.voice;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.internal.gate.TurnGate;
import io.theopy.speech.Transcript;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.turn.TurnInput;
import java.util.Arrays;
import java.util.Optional;

/** Brings the audio of a turn to the recogniser: a recording is a live stream written in one go. */
public final class Listening {
    private static final int SLICE_MILLIS = 100;

    private final SpeechRecognizer recognizer;

    public Listening(SpeechRecognizer recognizer) {
        this.recognizer = recognizer;
    }

    /**
     * What was said; of a turn that is taken back, what was heard until then.
     *
     * @throws io.theopy.spi.EngineException when the recogniser breaks
     */
    public Transcript listen(TurnInput input, RecognitionHints hints, TurnGate gate) throws InterruptedException {
        try (RecognitionSession session = recognizer.open(AudioFormat.SPEECH, hints)) {
            if (input instanceof TurnInput.Recording recording) {
                play(recording.clip(), session, gate);
            } else {
                relay(((TurnInput.Live) input).format(), session, gate);
            }
            return session.finish();
        }
    }

    private static void play(AudioClip clip, RecognitionSession session, TurnGate gate) {
        SpeechRate rate = SpeechRate.from(clip.format());
        short[] samples = clip.samples();
        int slice = clip.format().sampleRate() * SLICE_MILLIS / 1_000;
        for (int from = 0; from < samples.length && !gate.isTakenBack(); from += slice) {
            short[] part = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + slice));
            take(rate.convert(AudioChunk.of(part)), session, gate);
        }
        take(rate.rest(), session, gate);
    }

    private static void relay(AudioFormat format, RecognitionSession session, TurnGate gate)
            throws InterruptedException {
        SpeechRate rate = SpeechRate.from(format);
        while (!gate.isTakenBack()) {
            Optional<AudioChunk> chunk = gate.feed().read(gate.patience().toMillis());
            if (chunk.isEmpty()) {
                break;
            }
            take(rate.convert(chunk.get()), session, gate);
        }
        // Nothing came for too long, or the end did: either way the recogniser has its time from here.
        gate.audioEnded();
        take(rate.rest(), session, gate);
    }

    private static void take(AudioChunk chunk, RecognitionSession session, TurnGate gate) {
        if (chunk.length() > 0) {
            session.accept(chunk).ifPresent(gate.events()::onPartial);
        }
    }
}
