package io.theopy.stt.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.Pipeline;
import io.theopy.TeepyRoles;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.speech.Transcript;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionHints.Expected;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * While a write waits for a yes, the microphone picks up noise. {@code -Dtheopy.noises=500} makes more of it than the
 * few of each kind that the default run has.
 */
class NoiseIsNoAnswerTest {
    /** Another one than the noises that the recogniser's numbers were fitted on. */
    private static final long SEED = 2_611;

    private static final int NOISES = Integer.getInteger("theopy.noises", 60);
    private static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    private static final Recorder WRITES = new Recorder();
    private static final SpeechRecognizer RECOGNIZER = new SphinxProvider().create(BundledRecordings.context());
    private static Pipeline theopy;

    @BeforeAll
    static void open() {
        theopy = Pipeline.builder()
                .catalog(IntentCatalog.teepy())
                .executor(WRITES)
                .recognizer(RECOGNIZER)
                .build();
    }

    @AfterAll
    static void close() {
        theopy.close();
    }

    @Test
    void swellingNoisePaysNoInvoice() {
        int every = NOISES >= 500 ? 1 : 4;

        assertThat(SwellingNoise.all()
                        .filter(clip -> clip.number() % every == 0)
                        .filter(clip -> pays(clip.samples())))
                .isEmpty();
    }

    @Test
    void noNoiseOfAnyKindPaysAnInvoice() {
        Stream<NoiseClips.Clip> clips = NoiseClips.of(SEED, NOISES);

        assertThat(clips.filter(clip -> pays(clip.samples()))).isEmpty();
    }

    @Test
    void aSpokenYesAfterAllTheNoiseStillPaysIt() {
        assertThat(pays(BundledRecordings.clip("confirm_yes.wav").samples())).isTrue();
    }

    @Test
    void noiseIsHeardAsNothingAndTheQuestionIsPutAgain() {
        String session = "again";
        theopy.run(TurnRequest.text(session, MANAGER, "mark invoice 104 as paid"));

        short[] noise = SwellingNoise.all().skip(40).findFirst().orElseThrow().samples();
        TurnResult turn = theopy.run(TurnRequest.recording(session, MANAGER, AudioClip.of(AudioFormat.SPEECH, noise)));

        assertThat(turn.transcript().map(Transcript::text)).contains("");
        assertThat(turn.outcome()).isInstanceOf(Outcome.Confirm.class);
        assertThat(turn.reply().text()).contains("104");
    }

    @ParameterizedTest
    @EnumSource(
            value = Expected.class,
            names = {"YES_NO", "NUMBER", "CHOICE"})
    void nineteenOfTwentyNoisesAreHeardAsNothingWhateverIsExpected(Expected expected) {
        int noises = NOISES / 2;

        List<String> heard = NoiseClips.of(SEED + 1, noises)
                .map(clip -> hear(clip.samples(), expected))
                .filter(text -> !text.isEmpty())
                .toList();

        assertThat(heard).as("of %d noises", noises).hasSizeLessThanOrEqualTo(noises / 20);
    }

    private static String hear(short[] samples, Expected expected) {
        RecognitionHints hints =
                new RecognitionHints(Optional.empty(), expected, List.of("Pharmacie du Marché", "John Smith"));
        try (RecognitionSession session = RECOGNIZER.open(AudioFormat.SPEECH, hints)) {
            session.accept(AudioChunk.of(samples));
            return session.finish().text();
        }
    }

    private static boolean pays(short[] answer) {
        String session = "noise-" + System.nanoTime();
        assertThat(theopy.run(TurnRequest.text(session, MANAGER, "mark invoice 104 as paid"))
                        .outcome())
                .isInstanceOf(Outcome.Confirm.class);
        int before = WRITES.writes.size();
        theopy.run(TurnRequest.recording(session, MANAGER, AudioClip.of(AudioFormat.SPEECH, answer)));
        return WRITES.writes.size() > before;
    }

    /** Does nothing and notes what was to be written. */
    private static final class Recorder implements ActionExecutor {
        private final List<Action> writes = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
            if (action.writes()) {
                writes.add(action);
            }
            return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode());
        }

        @Override
        public EntityDirectory directory() {
            return EntityDirectory.empty();
        }
    }
}
