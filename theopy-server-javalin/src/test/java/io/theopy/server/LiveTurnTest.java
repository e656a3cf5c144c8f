package io.theopy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.Resampler;
import io.theopy.audio.WavReader;
import io.theopy.server.config.ServerConfig;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Turns whose audio comes in while they run, with the embedded engines and the sandbox. */
class LiveTurnTest {
    private static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    private static Application application;

    @BeforeAll
    static void start() {
        application = Application.start(ServerConfig.embedded());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static AudioClip recording(String name) throws IOException {
        return WavReader.read(Files.readAllBytes(Path.of("..", "examples", "audio", name)), AudioLimits.DEFAULT);
    }

    private static TurnResult speak(String session, AudioClip clip, TurnListener listener) throws Exception {
        TurnHandle turn = application
                .pipeline()
                .start(TurnRequest.live(session, MANAGER, clip.format()).withSpeech(), listener);
        short[] samples = clip.samples();
        int slice = clip.format().sampleRate() / 10;
        for (int from = 0; from < samples.length; from += slice) {
            turn.write(AudioChunk.of(Arrays.copyOfRange(samples, from, Math.min(samples.length, from + slice))));
        }
        turn.end();
        return turn.result().get(60, TimeUnit.SECONDS);
    }

    @Test
    void eventsComeInTheOrderOfTheStages() throws Exception {
        List<String> events = new ArrayList<>();
        TurnListener listener = new TurnListener() {
            @Override
            public void onPartial(PartialTranscript partial) {
                note("partial");
            }

            @Override
            public void onTranscript(Transcript transcript) {
                note("transcript");
            }

            @Override
            public void onOutcome(Outcome outcome) {
                note("outcome");
            }

            @Override
            public void onReply(Reply reply) {
                note("reply");
            }

            @Override
            public void onAudio(AudioChunk chunk) {
                note("audio");
            }

            @Override
            public void onEnd(TurnResult result) {
                note("end");
            }

            private void note(String event) {
                if (events.isEmpty() || !events.get(events.size() - 1).equals(event)) {
                    events.add(event);
                }
            }
        };

        TurnResult result = speak("live", recording("list_unpaid_invoices.wav"), listener);

        assertThat(events).containsExactly("partial", "transcript", "outcome", "reply", "audio", "end");
        assertThat(result.outcome().kind()).isEqualTo("done");
        assertThat(result.speech()).isPresent();
    }

    @Test
    void liveAudioMeansWhatTheSameRecordingMeans() throws Exception {
        AudioClip clip = recording("list_unpaid_invoices.wav");

        TurnResult live = speak("one", clip, TurnListener.NONE);
        TurnResult recorded = application.pipeline().run(TurnRequest.recording("two", MANAGER, clip));

        assertThat(live.said()).isEqualTo(recorded.said());
        assertThat(live.outcome()).isEqualTo(recorded.outcome());
    }

    @Test
    void anotherRateIsBroughtToTheRecognisers() throws Exception {
        AudioClip clip = Resampler.resample(recording("list_unpaid_invoices.wav"), new AudioFormat(44_100));

        assertThat(speak("rate", clip, TurnListener.NONE).outcome().kind()).isEqualTo("done");
    }

    @Test
    void silenceDoesNothing() throws Exception {
        AudioClip silence = AudioClip.of(AudioFormat.SPEECH, new short[32_000]);

        assertThat(speak("silence", silence, TurnListener.NONE).outcome()).isInstanceOf(Outcome.NotUnderstood.class);
    }

    @Test
    void aTurnThatIsTakenBackWhileListeningDoesNothing() throws Exception {
        int before = application.sandbox().orElseThrow().effects().size();
        TurnHandle turn = application
                .pipeline()
                .start(TurnRequest.live("cancel", MANAGER, AudioFormat.SPEECH), TurnListener.NONE);
        turn.write(AudioChunk.of(new short[1_600]));

        turn.cancel();

        assertThat(turn.result().get(60, TimeUnit.SECONDS).outcome()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(application.sandbox().orElseThrow().effects()).hasSize(before);
    }
}
