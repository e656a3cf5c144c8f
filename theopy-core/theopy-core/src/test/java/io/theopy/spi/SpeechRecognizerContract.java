package io.theopy.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a {@link SpeechRecognizer}, its sessions and its provider must do. One recogniser is loaded for all tests; a
 * second one is loaded and closed by the tests of closing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SpeechRecognizerContract {
    private static final int TENTH_OF_A_SECOND = 1_600;
    private static final int SPEAKERS = 3;

    private SpeechRecognizer recognizer;

    /** The provider under test, as {@link ServiceLoader} would make it. */
    protected abstract SpeechRecognizerProvider provider();

    /** What the provider is given. */
    protected abstract EngineContext context();

    /** A short recording that {@link #hearsSpeech a recogniser that hears} writes without an error. */
    protected abstract SpokenSample sample();

    /** False for engines whose test model loads and decodes but never hears a word. */
    protected boolean hearsSpeech() {
        return true;
    }

    /** A rate that the engine does not take. */
    protected AudioFormat unsupportedFormat() {
        return new AudioFormat(8_000);
    }

    /** The recogniser that all tests share. */
    protected final SpeechRecognizer recognizer() {
        return recognizer;
    }

    @BeforeAll
    void load() {
        recognizer = provider().create(context());
    }

    @AfterAll
    void unload() {
        if (recognizer != null) {
            recognizer.close();
        }
    }

    @Test
    void theProviderIsFoundByServiceLoader() {
        assertThat(ServiceLoader.load(SpeechRecognizerProvider.class))
                .extracting(EngineProvider::name)
                .contains(provider().name());
    }

    @Test
    void nameIsLowerCaseAndTheProvidersOwn() {
        assertThat(recognizer.name()).isEqualTo(provider().name()).matches("[a-z0-9-]+");
    }

    @Test
    void anEngineThatLoadsIsAvailable() {
        assertThat(provider().availability(context())).isInstanceOf(Availability.Available.class);
    }

    @Test
    void aLanguageIsHeard() {
        assertThat(recognizer.languages()).isNotEmpty();
    }

    @Test
    void speechBecomesItsWords() {
        Transcript transcript = transcribe(sample().clip(), TENTH_OF_A_SECOND);

        assertThat(transcript.text()).isEqualTo(expectedWords());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 2})
    void silenceEndsInAnEmptyTranscript(double seconds) {
        assertThat(transcribe(TestSounds.silence(seconds), TENTH_OF_A_SECOND).isEmpty())
                .isTrue();
    }

    @Test
    void noiseEndsInAnEmptyTranscript() {
        assertThat(transcribe(TestSounds.noise(2), TENTH_OF_A_SECOND).text()).isEmpty();
    }

    @Test
    void noAudioEndsInAnEmptyTranscript() {
        try (RecognitionSession session = open()) {
            assertThat(session.finish().isEmpty()).isTrue();
        }
    }

    @Test
    void emptyChunksAreNothing() {
        try (RecognitionSession session = open()) {
            assertThat(session.accept(AudioChunk.of(new short[0]))).isEmpty();
            assertThat(session.finish().isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {159, 4_000, Integer.MAX_VALUE / 2})
    void chunkingDoesNotMatter(int chunkSize) {
        assertThat(transcribe(sample().clip(), chunkSize).text()).isEqualTo(expectedWords());
    }

    @Test
    void partialsComeWhileTheUserSpeaksIfTheEngineGivesThem() {
        List<String> partials = new ArrayList<>();
        try (RecognitionSession session = open()) {
            for (AudioChunk chunk : TestSounds.chunks(sample().clip(), TENTH_OF_A_SECOND)) {
                session.accept(chunk).map(PartialTranscript::text).ifPresent(partials::add);
            }
            session.finish();
        }

        assertThat(partials.isEmpty()).isEqualTo(!(recognizer.givesPartials() && hearsSpeech()));
        for (int i = 1; i < partials.size(); i++) {
            assertThat(partials.get(i)).as("partial %d", i).isNotEqualTo(partials.get(i - 1));
        }
    }

    @Test
    void confidencesAreProbabilitiesAndWordTimesLieInTheClip() {
        Transcript transcript = transcribe(sample().clip(), TENTH_OF_A_SECOND);

        transcript.confidence().ifPresent(c -> assertThat(c).isBetween(0.0, 1.0));
        long earliest = 0;
        for (Transcript.Word word : transcript.words()) {
            assertThat(word.startMillis()).isGreaterThanOrEqualTo(earliest);
            assertThat(word.endMillis())
                    .isBetween(word.startMillis(), sample().clip().duration().toMillis());
            word.confidence().ifPresent(c -> assertThat(c).isBetween(0.0, 1.0));
            earliest = word.startMillis();
        }
    }

    @Test
    void sessionsOpenAtTheSameTimeDoNotHearEachOther() {
        try (RecognitionSession silent = open();
                RecognitionSession spoken = open()) {
            for (AudioChunk chunk : TestSounds.chunks(sample().clip(), TENTH_OF_A_SECOND)) {
                spoken.accept(chunk);
                silent.accept(AudioChunk.of(new short[chunk.length()]));
            }

            assertThat(silent.finish().isEmpty()).isTrue();
            assertThat(spoken.finish().text()).isEqualTo(expectedWords());
        }
    }

    @Test
    void sessionsOfSeveralThreadsRunTogether() throws Exception {
        CyclicBarrier start = new CyclicBarrier(SPEAKERS);
        ExecutorService threads = Executors.newFixedThreadPool(SPEAKERS);
        try {
            List<Future<String>> texts = new ArrayList<>();
            for (int i = 0; i < SPEAKERS; i++) {
                texts.add(threads.submit(() -> {
                    start.await();
                    return transcribe(sample().clip(), TENTH_OF_A_SECOND).text();
                }));
            }

            for (Future<String> text : texts) {
                assertThat(text.get()).isEqualTo(expectedWords());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSessionLeftUnfinishedDisturbsNobody() {
        try (RecognitionSession abandoned = open()) {
            abandoned.accept(AudioChunk.of(TestSounds.noise(0.5).samples()));
        }

        assertThat(transcribe(sample().clip(), TENTH_OF_A_SECOND).text()).isEqualTo(expectedWords());
    }

    @Test
    void finishingTwiceFails() {
        try (RecognitionSession session = open()) {
            session.finish();

            assertThatThrownBy(session::finish).isInstanceOf(EngineException.class);
        }
    }

    @Test
    void audioAfterFinishFails() {
        try (RecognitionSession session = open()) {
            session.finish();

            assertThatThrownBy(() -> session.accept(AudioChunk.of(new short[160])))
                    .isInstanceOf(EngineException.class);
        }
    }

    @Test
    void aClosedSessionTakesNothingAndEndsInNothing() {
        RecognitionSession session = open();
        session.close();

        assertThatThrownBy(() -> session.accept(AudioChunk.of(new short[160]))).isInstanceOf(EngineException.class);
        assertThatThrownBy(session::finish).isInstanceOf(EngineException.class);
    }

    @Test
    void closingASessionTwiceDoesNothing() {
        RecognitionSession session = open();
        session.close();

        assertThatCode(session::close).doesNotThrowAnyException();
    }

    @Test
    void aClosedRecognizerOpensNoSession() {
        SpeechRecognizer other = provider().create(context());
        other.close();

        assertThatThrownBy(() -> other.open(AudioFormat.SPEECH, RecognitionHints.none()))
                .isInstanceOf(EngineException.class);
        assertThatCode(other::close).as("closing twice").doesNotThrowAnyException();
    }

    @Test
    void sessionsOfAClosedRecognizerFailCleanly() {
        SpeechRecognizer other = provider().create(context());
        RecognitionSession session = other.open(AudioFormat.SPEECH, RecognitionHints.none());
        session.accept(AudioChunk.of(TestSounds.silence(0.2).samples()));
        other.close();

        assertThatThrownBy(() -> {
                    session.accept(AudioChunk.of(TestSounds.silence(0.2).samples()));
                    session.finish();
                })
                .isInstanceOf(EngineException.class);
        assertThatCode(session::close).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void hintsOfEveryKindAreAccepted(RecognitionHints.Expected expected) {
        for (Language language : Languages.spoken()) {
            RecognitionHints hints = new RecognitionHints(
                    Optional.of(language), expected, List.of("Pharmacie de la Gare", "Zyqxwv", "", "42"));
            try (RecognitionSession session = recognizer.open(AudioFormat.SPEECH, hints)) {
                session.accept(AudioChunk.of(TestSounds.silence(0.2).samples()));
                assertThat(session.finish().isEmpty()).isTrue();
            }
        }
    }

    @Test
    void aRateThatIsNotSupportedIsRefusedNamingTheRatesThatAre() {
        assertThatThrownBy(() -> recognizer.open(unsupportedFormat(), RecognitionHints.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16000");
    }

    private RecognitionSession open() {
        return recognizer.open(AudioFormat.SPEECH, RecognitionHints.none());
    }

    private String expectedWords() {
        return hearsSpeech() ? sample().words() : "";
    }

    private Transcript transcribe(AudioClip clip, int chunkSize) {
        try (RecognitionSession session = open()) {
            TestSounds.chunks(clip, chunkSize).forEach(session::accept);
            return session.finish();
        }
    }
}
