package io.theopy.stt.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.Resampler;
import io.theopy.speech.Transcript;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizerContract;
import io.theopy.spi.SpeechRecognizerProvider;
import io.theopy.spi.SpokenSample;
import io.theopy.spi.TestSounds;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoskRecognizerTest extends SpeechRecognizerContract {
    private static final String WORDS = "mark invoice one hundred and one as paid";

    @Override
    protected SpeechRecognizerProvider provider() {
        return new VoskProvider();
    }

    @Override
    protected EngineContext context() {
        return TestModel.context();
    }

    @Override
    protected SpokenSample sample() {
        return new SpokenSample(TestModel.recording("mark_invoice_paid.wav"), WORDS);
    }

    @Override
    protected AudioFormat unsupportedFormat() {
        return new AudioFormat(4_000);
    }

    @Test
    void itHearsTheLanguageOfItsModel() {
        assertThat(recognizer().languages()).containsExactly(Language.EN);
    }

    @Test
    void everyWordHasItsTimesAndAMeasuredConfidence() {
        Transcript transcript = transcribe(sample().clip());

        assertThat(transcript.words()).extracting(Transcript.Word::text).containsExactly(WORDS.split(" "));
        assertThat(transcript.words()).allSatisfy(word -> {
            assertThat(word.confidence()).isPresent();
            assertThat(word.endMillis()).isGreaterThan(word.startMillis());
        });
        assertThat(transcript.confidence()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 22_050, 44_100, 48_000})
    void otherRatesAreResampledToTheModels(int rate) {
        AudioClip clip = Resampler.resample(sample().clip(), new AudioFormat(rate));

        assertThat(transcribe(clip).text()).contains("invoice").contains("paid");
    }

    @Test
    void aPauseInsideACommandLosesNothing() {
        short[] spoken = sample().clip().samples();
        short[] pause = TestSounds.silence(2).samples();
        List<AudioChunk> chunks =
                List.of(AudioChunk.of(spoken), AudioChunk.of(pause), AudioChunk.of(spoken), AudioChunk.of(pause));

        try (RecognitionSession session = open()) {
            chunks.forEach(session::accept);
            Transcript transcript = session.finish();

            assertThat(transcript.text()).isEqualTo(WORDS + " " + WORDS);
            assertThat(transcript.words()).hasSize(16);
            assertThat(transcript.words().get(8).startMillis())
                    .isGreaterThan(sample().clip().duration().toMillis());
        }
    }

    @Test
    void closingFromAnotherThreadWhileDecodingIsSafe() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 10; i++) {
                RecognitionSession session = open();
                Future<?> decoding = thread.submit(
                        () -> session.accept(AudioChunk.of(sample().clip().samples())));
                session.close();
                try {
                    decoding.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(EngineException.class);
                }
            }
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void manySessionsMayBeOpenAtOnce() {
        List<RecognitionSession> sessions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sessions.add(open());
        }
        sessions.forEach(session -> session.accept(AudioChunk.of(sample().clip().samples())));

        assertThat(sessions)
                .allSatisfy(session -> assertThat(session.finish().text()).isEqualTo(WORDS));
        sessions.forEach(RecognitionSession::close);
    }

    @Test
    void aRefusedRateSaysWhichRatesAreTaken() {
        assertThatThrownBy(() -> recognizer().open(new AudioFormat(4_000), RecognitionHints.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8000");
    }

    private RecognitionSession open() {
        return recognizer().open(AudioFormat.SPEECH, RecognitionHints.none());
    }

    private Transcript transcribe(AudioClip clip) {
        try (RecognitionSession session = recognizer().open(clip.format(), RecognitionHints.none())) {
            session.accept(AudioChunk.of(clip.samples()));
            return session.finish();
        }
    }
}
