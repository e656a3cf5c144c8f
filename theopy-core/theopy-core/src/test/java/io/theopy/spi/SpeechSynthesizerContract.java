package io.theopy.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a {@link SpeechSynthesizer} and its provider must do. One synthesiser is loaded for all tests; others are loaded
 * and closed by the tests of closing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SpeechSynthesizerContract {
    private static final List<String> SENTENCES = List.of(
            "Invoice one is now marked as paid.",
            "Two appointments are booked for tomorrow.",
            "Goodbye, and thank you.");
    private static final int SPEAKERS = 4;

    private SpeechSynthesizer synthesizer;

    /** The provider under test, as {@link ServiceLoader} would make it. */
    protected abstract SpeechSynthesizerProvider provider();

    /** What the provider is given. */
    protected abstract EngineContext context();

    /** Whether one text always gives the same samples; false for voices that vary their delivery. */
    protected boolean isDeterministic() {
        return true;
    }

    /** The synthesiser that all tests share. */
    protected final SpeechSynthesizer synthesizer() {
        return synthesizer;
    }

    @BeforeAll
    void load() {
        synthesizer = provider().create(context());
    }

    @AfterAll
    void unload() {
        if (synthesizer != null) {
            synthesizer.close();
        }
    }

    @Test
    void theProviderIsFoundByServiceLoader() {
        assertThat(ServiceLoader.load(SpeechSynthesizerProvider.class))
                .extracting(EngineProvider::name)
                .contains(provider().name());
    }

    @Test
    void nameIsLowerCaseAndTheProvidersOwn() {
        assertThat(synthesizer.name()).isEqualTo(provider().name()).matches("[a-z0-9-]+");
    }

    @Test
    void anEngineThatLoadsIsAvailable() {
        assertThat(provider().availability(context())).isInstanceOf(Availability.Available.class);
    }

    @Test
    void itHasAVoiceForALanguage() {
        assertThat(synthesizer.languages()).isNotEmpty();
    }

    @Test
    void speechIsAudibleAndLastsAboutAsLongAsAPersonWouldSpeak() {
        CollectingSink sink = speak(SENTENCES.get(0));

        double seconds = (double) sink.samples().length / sink.formats().get(0).sampleRate();
        assertThat(sink.isAudible()).isTrue();
        assertThat(seconds).isBetween(1.0, 6.0);
    }

    @Test
    void sentencesComeOneByOneAnnouncedAsTheyWereWritten() {
        CollectingSink sink = speak(String.join(" ", SENTENCES));

        assertThat(sink.sentences()).containsExactlyElementsOf(SENTENCES);
        assertThat(sink.formats()).hasSize(SENTENCES.size()).doesNotContainNull();
    }

    @Test
    void theFirstSentenceIsHeardBeforeTheLastOneIsAnnounced() {
        List<String> events = new ArrayList<>();
        AudioSink sink = new AudioSink() {
            @Override
            public void sentence(AudioFormat format, String text) {
                events.add("sentence");
            }

            @Override
            public boolean write(AudioChunk chunk) {
                events.add("audio");
                return true;
            }
        };

        synthesizer.speak(english(String.join(" ", SENTENCES)), sink);

        assertThat(events.subList(0, 2)).containsExactly("sentence", "audio");
        assertThat(events.indexOf("audio")).isLessThan(events.lastIndexOf("sentence"));
    }

    @Test
    void itStopsWhenTheSinkWantsNoMore() {
        CollectingSink sink = CollectingSink.wanting(1);

        synthesizer.speak(english(String.join(" ", SENTENCES)), sink);

        assertThat(sink.chunks()).hasSize(1);
        assertThat(sink.sentences()).hasSize(1);
        assertThat(sink.writesAfterNo()).isZero();
    }

    @Test
    void chunksAreShortSoThatSpeechCanBeInterrupted() {
        CollectingSink sink = speak(SENTENCES.get(0));

        int mostSamples = sink.formats().get(0).sampleRate() / 2;
        assertThat(sink.chunks()).allSatisfy(chunk -> assertThat(chunk.length).isBetween(1, mostSamples));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\t\r\n", "...", "?!", "-", "\u0000\u0007", "\uD83D\uDE00", "\u200B\u200D", "()"})
    void textWithoutAnythingToPronounceWritesNothing(String text) {
        CollectingSink sink = speak(text);

        assertThat(sink.sentences()).isEmpty();
        assertThat(sink.chunks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello \uD83D\uDE00 world",
                "Bell\u0007 and null\u0000 here",
                "na\u00EFve caf\u00E9 \u00E0 No\u00EBl",
                "a lone surrogate \uD83D here",
                "<speak>angle & brackets</speak> \"quotes\" \\n %s ${x}",
                "one\ttab\u00A0nbsp\u2028line",
                "Supercalifragilisticexpialidocious"
            })
    void oddCharactersAreHarmless(String text) {
        assertThat(speak(text).isAudible()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void aRequestInAnyLanguageIsSpoken(Language language) {
        CollectingSink sink = CollectingSink.endless();

        synthesizer.speak(new SpeechRequest("Le rendez-vous de No\u00EBl est annul\u00E9.", language), sink);

        assertThat(sink.isAudible()).isTrue();
    }

    @Test
    void longTextIsSpokenToItsEnd() {
        CollectingSink sink = speak((SENTENCES.get(0) + " ").repeat(40).strip());

        assertThat(sink.sentences()).hasSize(40);
    }

    @Test
    void longTextWithoutPunctuationOrSpacesIsSpoken() {
        assertThat(speak("and then ".repeat(300)).isAudible()).isTrue();
        assertThat(speak("ha".repeat(1_000)).isAudible()).isTrue();
    }

    @Test
    void callsFromSeveralThreadsDoNotMix() throws Exception {
        List<short[]> alone = SENTENCES.stream().map(s -> speak(s).samples()).toList();
        CyclicBarrier start = new CyclicBarrier(SPEAKERS);
        ExecutorService threads = Executors.newFixedThreadPool(SPEAKERS);
        try {
            List<Future<List<CollectingSink>>> together = new ArrayList<>();
            for (int i = 0; i < SPEAKERS; i++) {
                together.add(threads.submit(() -> {
                    start.await();
                    return SENTENCES.stream().map(this::speak).toList();
                }));
            }
            for (Future<List<CollectingSink>> one : together) {
                List<CollectingSink> sinks = one.get();
                for (int s = 0; s < SENTENCES.size(); s++) {
                    assertSame(sinks.get(s), alone.get(s), SENTENCES.get(s));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSlowListenerHoldsNobodyElseUp() {
        List<Boolean> otherWasHeard = new ArrayList<>();
        AudioSink slow = new AudioSink() {
            @Override
            public void sentence(AudioFormat format, String text) {}

            @Override
            public boolean write(AudioChunk chunk) {
                otherWasHeard.add(speak("Meanwhile.").isAudible());
                return false;
            }
        };

        synthesizer.speak(english(SENTENCES.get(0)), slow);

        assertThat(otherWasHeard).containsExactly(true);
    }

    @Test
    void aSinkThatThrowsIsHeardOfAndDisturbsNobody() {
        AudioSink broken = new AudioSink() {
            @Override
            public void sentence(AudioFormat format, String text) {}

            @Override
            public boolean write(AudioChunk chunk) {
                throw new IllegalStateException("connection reset");
            }
        };

        assertThatThrownBy(() -> synthesizer.speak(english(SENTENCES.get(0)), broken))
                .hasStackTraceContaining("connection reset");
        assertThat(speak(SENTENCES.get(0)).isAudible()).isTrue();
    }

    @Test
    void aClosedSynthesizerSpeaksNoMore() {
        SpeechSynthesizer other = provider().create(context());
        other.close();

        assertThatThrownBy(() -> other.speak(english("Hello."), CollectingSink.endless()))
                .isInstanceOf(EngineException.class);
        assertThatCode(other::close).as("closing twice").doesNotThrowAnyException();
    }

    @Test
    void closingWhileItSpeaksEndsTheSpeechCleanly() {
        SpeechSynthesizer other = provider().create(context());
        AudioSink closing = new AudioSink() {
            @Override
            public void sentence(AudioFormat format, String text) {}

            @Override
            public boolean write(AudioChunk chunk) {
                other.close();
                return true;
            }
        };

        assertThatThrownBy(() -> other.speak(english(String.join(" ", SENTENCES)), closing))
                .isInstanceOf(EngineException.class);
    }

    private void assertSame(CollectingSink spoken, short[] expected, String sentence) {
        assertThat(spoken.sentences()).containsExactly(sentence);
        if (isDeterministic()) {
            assertThat(spoken.samples()).isEqualTo(expected);
        } else {
            assertThat(spoken.isAudible()).isTrue();
        }
    }

    private CollectingSink speak(String text) {
        CollectingSink sink = CollectingSink.endless();
        synthesizer.speak(english(text), sink);
        return sink;
    }

    private static SpeechRequest english(String text) {
        return new SpeechRequest(text, Language.EN);
    }
}
