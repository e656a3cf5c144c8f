package io.theopy.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.internal.gate.TurnGate;
import io.theopy.internal.voice.Voice;
import io.theopy.observe.Stage;
import io.theopy.spi.AudioSink;
import io.theopy.spi.EngineException;
import io.theopy.spi.SpeechRequest;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpeakingTest {
    private static final AudioChunk SOUND = AudioChunk.of(new short[1_600]);
    private static final TurnRequest ALOUD = StageWorld.typed("any").withSpeech();

    private final StageWorld world = new StageWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private static Answered answer(TurnRequest request) {
        return Answered.of(
                request,
                Optional.empty(),
                "any",
                Optional.empty(),
                new Outcome.Cancelled(),
                new Reply("3 invoices: ...", Language.EN, "3 invoices"));
    }

    /** A voice that speaks ten chunks, or as many as are wanted. */
    private static Speaking speaking() {
        return new Speaking(Optional.of(new Voice(new Mouth((request, sink) -> {
            sink.sentence(AudioFormat.SPEECH, request.text());
            for (int i = 0; i < 10 && sink.write(SOUND); i++) {}
        }))));
    }

    @Test
    void theAnswerIsSpokenAsItIsMeantToBeHeard() {
        ToldEvents events = new ToldEvents();

        Answered spoken = speaking().speak(answer(ALOUD), world.gate(events));

        assertThat(spoken.speech())
                .hasValueSatisfying(clip -> assertThat(clip.samples()).hasSize(16_000));
        assertThat(events.all()).hasSize(11).startsWith("3 invoices", SOUND);
    }

    @Test
    void nobodyIsSpokenToWhoDidNotWantIt() {
        TurnGate gate = world.gate();

        assertThat(speaking().speak(answer(StageWorld.typed("any")), gate).speech())
                .isEmpty();
        assertThat(gate.stage()).isNotEqualTo(Stage.TTS);
    }

    @Test
    void withoutAVoiceTheAnswerStaysText() {
        Answered answered = answer(ALOUD);

        assertThat(new Speaking(Optional.empty()).speak(answered, world.gate())).isEqualTo(answered);
    }

    @Test
    void aTurnThatWasTakenBackIsSilentThoughItWrote() {
        TurnGate gate = world.gate();
        gate.beginWrite();
        gate.cancel();

        assertThat(speaking().speak(answer(ALOUD), gate).speech()).isEmpty();
    }

    @Test
    void aTurnThatRanOutOfTimeIsSilent() {
        TurnGate gate = world.gate();
        gate.expire();

        assertThat(speaking().speak(answer(ALOUD), gate).speech()).isEmpty();
    }

    @Test
    void speechStopsWhereItIsTakenBack() {
        CompletableFuture<TurnGate> gate = new CompletableFuture<>();
        gate.complete(world.gate(new TurnListener() {
            @Override
            public void onAudio(AudioChunk chunk) {
                gate.join().cancel();
            }
        }));

        Answered spoken = speaking().speak(answer(ALOUD), gate.join());

        assertThat(spoken.speech())
                .hasValueSatisfying(clip -> assertThat(clip.samples()).hasSize(1_600));
    }

    @Test
    void aVoiceThatBreaksLeavesTheAnswerAsText() {
        Speaking hoarse = new Speaking(Optional.of(new Voice(new Mouth((request, sink) -> {
            throw new EngineException("the voice is hoarse");
        }))));

        Answered spoken = hoarse.speak(answer(ALOUD), world.gate());

        assertThat(spoken.speech()).isEmpty();
        assertThat(spoken.reply()).isEqualTo(answer(ALOUD).reply());
    }

    @Test
    void itsTimeCountsAsThatOfSpeech() {
        TurnGate gate = world.gate();

        speaking().speak(answer(ALOUD), gate);

        assertThat(gate.stage()).isEqualTo(Stage.TTS);
    }

    private record Mouth(BiConsumer<SpeechRequest, AudioSink> says) implements SpeechSynthesizer {
        @Override
        public String name() {
            return "mouth";
        }

        @Override
        public Set<Language> languages() {
            return Set.of(Language.EN, Language.FR);
        }

        @Override
        public void speak(SpeechRequest request, AudioSink sink) {
            says.accept(request, sink);
        }

        @Override
        public void close() {}
    }
}
