package io.theopy.stt.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechRecognizerContract;
import io.theopy.spi.SpeechRecognizerProvider;
import io.theopy.spi.SpokenSample;
import io.theopy.spi.TestSounds;
import io.theopy.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WhisperRecognizerTest extends SpeechRecognizerContract {
    @Override
    protected SpeechRecognizerProvider provider() {
        return new WhisperProvider();
    }

    @Override
    protected EngineContext context() {
        return new EngineContext(
                new EngineSettings(
                        Map.of(WhisperProvider.MODEL, TalkingModel.file().toString(), WhisperProvider.THREADS, "1")),
                IntentCatalog.teepy(),
                EntityDirectory.empty(),
                Clock.systemUTC());
    }

    @Override
    protected SpokenSample sample() {
        try {
            byte[] wav = Files.readAllBytes(Path.of("../../examples/audio/mark_invoice_paid.wav"));
            return new SpokenSample(WavReader.read(wav, AudioLimits.DEFAULT), TalkingModel.SENTENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected AudioFormat unsupportedFormat() {
        return new AudioFormat(4_000);
    }

    @Test
    void anEnglishModelHearsEnglish() {
        assertThat(recognizer().languages()).containsExactly(Language.EN);
    }

    @Test
    void aNumberOfThreadsThatIsNoneIsRefused() {
        EngineSettings settings = new EngineSettings(
                Map.of(WhisperProvider.MODEL, TalkingModel.file().toString(), WhisperProvider.THREADS, "-1"));
        EngineContext wrong = new EngineContext(
                settings, context().catalog(), context().directory(), context().clock());

        assertThatThrownBy(() -> provider().create(wrong))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("THEOPY_WHISPER_THREADS");
    }

    @Test
    void aWordShorterThanASecondIsDecodedToo() {
        short[] start = java.util.Arrays.copyOf(sample().clip().samples(), 12_000);

        try (RecognitionSession session = open()) {
            session.accept(AudioChunk.of(start));
            assertThat(session.finish().text()).isEqualTo(TalkingModel.SENTENCE);
        }
    }

    @Test
    void noConfidenceAndNoWordTimesAreInvented() {
        try (RecognitionSession session = open()) {
            session.accept(AudioChunk.of(sample().clip().samples()));
            var transcript = session.finish();

            assertThat(transcript.confidence()).isEmpty();
            assertThat(transcript.words()).isEmpty();
        }
    }

    @Test
    void anEndlessUtteranceIsRefusedBeforeItFillsTheMemory() {
        AudioClip minute = TestSounds.silence(60);
        try (RecognitionSession session = open()) {
            session.accept(AudioChunk.of(minute.samples()));
            session.accept(AudioChunk.of(minute.samples()));

            assertThatThrownBy(() -> session.accept(AudioChunk.of(minute.samples())))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("120 s");
        }
    }

    @Test
    void closingTheModelWhileItDecodesIsSafe() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            SpeechRecognizer other = provider().create(context());
            RecognitionSession session = other.open(AudioFormat.SPEECH, RecognitionHints.none());
            session.accept(AudioChunk.of(sample().clip().samples()));
            Future<?> decoding = thread.submit(session::finish);
            other.close();
            try {
                decoding.get();
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(EngineException.class);
            }
            other.close();
        } finally {
            thread.shutdownNow();
        }
    }

    private RecognitionSession open() {
        return recognizer().open(AudioFormat.SPEECH, RecognitionHints.none());
    }
}
