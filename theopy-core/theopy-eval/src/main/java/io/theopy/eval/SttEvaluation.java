package io.theopy.eval;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.Resampler;
import io.theopy.audio.UnreadableAudioException;
import io.theopy.audio.WavReader;
import io.theopy.speech.Transcript;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures a recogniser on recordings with known words, one after the other, each written in one go as recorded files
 * are. Reading and resampling are not timed. Thread-safe.
 */
public final class SttEvaluation {
    private final SpeechRecognizer recognizer;
    private final RecognitionHints hints;
    private final AudioLimits limits;

    /**
     * @param hints what the recogniser is told before each recording
     * @param limits the longest recording taken
     */
    public SttEvaluation(SpeechRecognizer recognizer, RecognitionHints hints, AudioLimits limits) {
        this.recognizer = recognizer;
        this.hints = hints;
        this.limits = limits;
    }

    /**
     * Recognises every sample.
     *
     * @throws EvaluationDataException naming the first recording that cannot be read
     */
    public SttReport run(List<SttSample> samples) {
        return new SttReport(
                recognizer.name(), samples.stream().map(this::recognise).toList());
    }

    private SttResult recognise(SttSample sample) {
        AudioClip clip = Resampler.resample(read(sample.recording()), AudioFormat.SPEECH);
        AudioChunk chunk = AudioChunk.of(clip.samples());
        long start = System.nanoTime();
        Transcript transcript;
        try (RecognitionSession session = recognizer.open(AudioFormat.SPEECH, hints)) {
            session.accept(chunk);
            transcript = session.finish();
        }
        Duration decoding = Duration.ofNanos(System.nanoTime() - start);
        WordErrorRate errors = WordErrorRate.of(sample.reference(), transcript.text());
        return new SttResult(sample, transcript, errors, clip.duration(), decoding);
    }

    private AudioClip read(Path recording) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(recording))) {
            return WavReader.read(in, limits);
        } catch (IOException | UnreadableAudioException e) {
            throw new EvaluationDataException(recording.toString(), "cannot be read as audio: " + e.getMessage());
        }
    }
}
