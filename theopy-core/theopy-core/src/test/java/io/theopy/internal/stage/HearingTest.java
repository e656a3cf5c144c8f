package io.theopy.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.internal.gate.TurnGate;
import io.theopy.internal.voice.Listening;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.Outcome.Refused.Reason;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HearingTest {
    private final StageWorld world = new StageWorld();
    private final List<RecognitionHints> hints = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    private Heard hear(Optional<SpeechRecognizer> ears, TurnRequest request, TurnGate gate) throws Exception {
        return new Hearing(ears.map(Listening::new), world.sessions, StageWorld.CATALOG, world.clock)
                .hear(StageWorld.accepted(request), gate);
    }

    private Heard typed(String text) throws Exception {
        return hear(Optional.empty(), StageWorld.typed(text), world.gate());
    }

    private Heard spoken(String words) throws Exception {
        return hear(Optional.of(new Ears(words)), recording(), world.gate());
    }

    private static TurnRequest recording() {
        return TurnRequest.recording(
                StageWorld.SESSION, StageWorld.MANAGER, AudioClip.of(AudioFormat.SPEECH, new short[3_200]));
    }

    @Test
    void whatWasTypedIsWhatWasSaid() throws Exception {
        Heard heard = typed("mark invoice 101 as paid");

        assertThat(heard.said()).isEqualTo("mark invoice 101 as paid");
        assertThat(heard.wasSpoken()).isFalse();
        assertThat(heard.end()).isEmpty();
    }

    @Test
    void aBlankLineIsNotUnderstood() throws Exception {
        assertThat(typed("  ").end()).contains(new Outcome.NotUnderstood());
    }

    @Test
    void aBlankLineAnswersNoQuestion() throws Exception {
        world.remember(session -> session.withPending(world.whichInvoice()));

        assertThat(typed("  ").end()).contains(new Outcome.NotUnderstood());
    }

    @Test
    void theLongestTextIsReadAndALongerOneRefusedUnread() throws Exception {
        String longest = "a".repeat(TurnInput.Text.LONGEST);

        assertThat(typed(longest).end()).isEmpty();
        Heard heard = typed(longest + "a");
        assertThat(heard.said()).isEmpty();
        assertThat(heard.end())
                .containsInstanceOf(Outcome.Refused.class)
                .hasValueSatisfying(
                        end -> assertThat(((Outcome.Refused) end).reason()).isEqualTo(Reason.TOO_LONG));
    }

    @Test
    void whatWasHeardMayNotBeLongerThanWhatIsTyped() throws Exception {
        Heard heard = spoken("a".repeat(TurnInput.Text.LONGEST + 1));

        assertThat(heard.end()).containsInstanceOf(Outcome.Refused.class);
        assertThat(heard.said()).isEmpty();
    }

    @Test
    void withoutARecogniserAVoiceTurnFails() throws Exception {
        Heard heard = hear(Optional.empty(), recording(), world.gate());

        assertThat(heard.end()).contains(new Outcome.Failed("stt", "no speech recogniser is configured", false));
    }

    @Test
    void whatWasHeardIsWhatWasSaidAndTheListenerIsToldFirst() throws Exception {
        ToldEvents events = new ToldEvents();

        Heard heard = hear(Optional.of(new Ears("mark invoice 101 as paid")), recording(), world.gate(events));

        assertThat(heard.said()).isEqualTo("mark invoice 101 as paid");
        assertThat(heard.transcript()).contains(Transcript.of("mark invoice 101 as paid"));
        assertThat(events.all())
                .containsExactly(
                        new PartialTranscript("mm"),
                        new PartialTranscript("mm"),
                        Transcript.of("mark invoice 101 as paid"));
    }

    @Test
    void theRecogniserIsToldWhatAnswerIsWaitedForAndInWhichLanguage() throws Exception {
        world.remember(session -> session.withPending(world.whichInvoice())
                .withReply("Quelle facture ?", Language.FR, world.clock.instant()));

        spoken("101");

        assertThat(hints)
                .containsExactly(
                        new RecognitionHints(Optional.of(Language.FR), RecognitionHints.Expected.NUMBER, List.of()));
    }

    @Test
    void silenceIsNotUnderstood() throws Exception {
        assertThat(spoken("").end()).contains(new Outcome.NotUnderstood());
    }

    @Test
    void whoWasAskedSomethingAndNotHeardGoesOnToBeAskedAgain() throws Exception {
        world.remember(session -> session.withPending(world.whichInvoice()));

        assertThat(spoken("").end()).isEmpty();
    }

    @Test
    void silenceAfterAQuestionThatLapsedIsNotUnderstood() throws Exception {
        world.remember(session -> session.withPending(world.whichInvoice()));
        world.clock.setInstant(world.inAMinute());

        assertThat(spoken("").end()).contains(new Outcome.NotUnderstood());
    }

    @Test
    void aTurnThatIsTakenBackEndsWithWhatWasHeardUntilThen() throws Exception {
        TurnGate gate = world.gate();
        gate.cancel();

        Heard heard = hear(Optional.of(new Ears("mark invoice")), recording(), gate);

        assertThat(heard.end()).contains(new Outcome.Cancelled());
        assertThat(heard.said()).isEqualTo("mark invoice");
    }

    /** Hears the same words in every sound. */
    private final class Ears implements SpeechRecognizer {
        private final String words;

        Ears(String words) {
            this.words = words;
        }

        @Override
        public String name() {
            return "ears";
        }

        @Override
        public Set<Language> languages() {
            return Set.of(Language.EN, Language.FR);
        }

        @Override
        public RecognitionSession open(AudioFormat format, RecognitionHints given) {
            hints.add(given);
            return new RecognitionSession() {
                @Override
                public Optional<PartialTranscript> accept(AudioChunk chunk) {
                    return Optional.of(new PartialTranscript("mm"));
                }

                @Override
                public Transcript finish() {
                    return Transcript.of(words);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
