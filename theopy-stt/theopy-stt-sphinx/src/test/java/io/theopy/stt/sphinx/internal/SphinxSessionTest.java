package io.theopy.stt.sphinx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.speech.PartialTranscript;
import io.theopy.spi.EngineException;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionHints.Expected;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.TestSounds;
import io.theopy.stt.sphinx.BundledRecordings;
import io.theopy.stt.sphinx.SphinxProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SphinxSessionTest {
    private static final int QUARTER_SECOND = 4_000;

    private static SpeechRecognizer recognizer;

    @BeforeAll
    static void load() {
        recognizer = new SphinxProvider().create(BundledRecordings.context());
    }

    @AfterAll
    static void unload() {
        recognizer.close();
    }

    @ParameterizedTest
    @CsvSource({"confirm_yes.wav, yes", "confirm_go_ahead.wav, yes go ahead", "deny.wav, no", "cancel.wav, cancel"})
    void answersAreHeardWhereAnAnswerIsExpected(String recording, String words) {
        assertThat(hear(recording, RecognitionHints.none().expecting(Expected.YES_NO)))
                .isEqualTo(words);
    }

    @Test
    void anotherCommandIsHeardEvenWhereAnAnswerIsExpected() {
        assertThat(hear("mark_invoice_paid.wav", RecognitionHints.none().expecting(Expected.YES_NO)))
                .isEqualTo("mark invoice one hundred and one as paid");
    }

    @Test
    void aCommandIsHeardEvenWhereANumberIsExpected() {
        assertThat(hear("list_unpaid_invoices.wav", RecognitionHints.none().expecting(Expected.NUMBER)))
                .isEqualTo("show me the unpaid invoices");
    }

    @Test
    void theSecondOneIsHeardWhereThereIsAChoice() {
        RecognitionHints hints = new RecognitionHints(
                Optional.empty(), Expected.CHOICE, List.of("Pharmacie de l'Horloge, Rouen", "Claire Dupont"));

        assertThat(hear("choose_second.wav", hints)).isEqualTo("the second one");
    }

    @Test
    void partialsGrowTowardsTheTranscript() {
        AudioClip clip = BundledRecordings.clip("book_appointment_afternoon.wav");
        List<String> partials = new ArrayList<>();
        try (RecognitionSession session = open(RecognitionHints.none())) {
            for (AudioChunk chunk : TestSounds.chunks(clip, QUARTER_SECOND)) {
                session.accept(chunk).map(PartialTranscript::text).ifPresent(partials::add);
            }
        }

        assertThat(partials).hasSizeGreaterThan(3).anyMatch(text -> text.startsWith("schedule a meeting"));
    }

    @Test
    void aRecordingWrittenInOneGoIsHeardOnceAtItsEnd() {
        AudioClip clip = BundledRecordings.clip("book_appointment_afternoon.wav");
        try (RecognitionSession session = open(RecognitionHints.none())) {
            assertThat(session.accept(AudioChunk.of(clip.samples()))).isEmpty();
        }
    }

    @Test
    void anEndlessUtteranceIsRefusedBeforeItFillsTheMemory() {
        short[] minute = TestSounds.silence(61).samples();
        try (RecognitionSession session = open(RecognitionHints.none())) {
            session.accept(AudioChunk.of(minute));

            assertThatThrownBy(() -> session.accept(AudioChunk.of(minute)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("two minutes");
        }
    }

    private static String hear(String recording, RecognitionHints hints) {
        try (RecognitionSession session = open(hints)) {
            session.accept(AudioChunk.of(BundledRecordings.clip(recording).samples()));
            return session.finish().text();
        }
    }

    private static RecognitionSession open(RecognitionHints hints) {
        return recognizer.open(AudioFormat.SPEECH, hints);
    }
}
