package io.theopy.stt.whisper;

import io.github.givimad.whisperjni.WhisperFullParams;
import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.PeriodicSound;
import io.theopy.audio.Resampler;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.spi.EngineException;
import io.theopy.spi.RecognitionSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One utterance, kept until it ends and decoded then. Where no voice was heard nothing is decoded: Whisper was trained
 * on subtitles and finds "Thank you for watching" in silence.
 */
final class WhisperSession implements RecognitionSession {
    private static final int RATE = AudioFormat.SPEECH.sampleRate();

    /** Far more than a command; keeps a stream that never ends from filling the memory. */
    private static final int LONGEST = 120 * RATE;

    /** Whisper ignores what is shorter than a second. */
    private static final int SHORTEST = RATE * 5 / 4;

    /** Sounds that it describes: {@code [BLANK_AUDIO]}, {@code (music)}, {@code *sighs*}. */
    private static final Pattern DESCRIPTION = Pattern.compile("\\[[^\\]]*+\\]|\\([^)]*+\\)|\\*[^*]*+\\*|♪");

    private final WhisperModel model;
    private final WhisperFullParams params;
    private final Resampler resampler;
    private final PeriodicSound voice = new PeriodicSound(AudioFormat.SPEECH);
    private float[] samples = new float[4 * RATE];
    private int length;
    private boolean ended;

    WhisperSession(WhisperModel model, AudioFormat format, WhisperFullParams params) {
        this.model = model;
        this.params = params;
        this.resampler = new Resampler(format, AudioFormat.SPEECH);
    }

    @Override
    public synchronized Optional<PartialTranscript> accept(AudioChunk chunk) {
        checkUsable();
        keep(resampler.accept(chunk.samples()));
        return Optional.empty();
    }

    @Override
    public synchronized Transcript finish() {
        checkUsable();
        keep(resampler.finish());
        ended = true;
        if (!voice.heardSince(0)) {
            return Transcript.of("");
        }
        String text = model.transcribe(Arrays.copyOf(samples, Math.max(length, SHORTEST)), params);
        return Transcript.of(DESCRIPTION.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " "));
    }

    @Override
    public synchronized void close() {
        ended = true;
        samples = new float[0];
    }

    private void keep(short[] more) {
        if (more.length > LONGEST - length) {
            throw new EngineException("the utterance is longer than " + LONGEST / RATE
                    + " s; end it sooner, or cut the recording at its pauses");
        }
        voice.accept(more);
        if (length + more.length > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(length + more.length, 2 * samples.length));
        }
        for (short sample : more) {
            samples[length++] = sample / 32768f;
        }
    }

    private void checkUsable() {
        if (ended) {
            throw new EngineException("this Whisper session has ended; open a new one for the next utterance");
        }
        model.checkOpen();
    }
}
