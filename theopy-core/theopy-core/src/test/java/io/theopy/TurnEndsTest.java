package io.theopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the listener, the deadline and the cancel of a turn promise, whatever its engines do. */
class TurnEndsTest {
    private final LiveParts.Ears ears = new LiveParts.Ears();
    private final LiveParts.Mouth mouth = new LiveParts.Mouth();
    private final LiveParts.Erp erp = new LiveParts.Erp();
    private final CountDownLatch letGo = new CountDownLatch(1);

    @AfterEach
    void openEverything() {
        letGo.countDown();
        ears.accepting.open();
        ears.finishing.open();
        erp.barrier.open();
    }

    private PipelineBuilder builder() {
        return Pipeline.builder()
                .catalog(LiveParts.catalog())
                .executor(erp)
                .recognizer(ears)
                .synthesizer(mouth)
                .turnBudget(Duration.ofSeconds(30));
    }

    private static TurnRequest typed() {
        return TurnRequest.text("s", LiveParts.MANAGER, "note the visit").withSpeech();
    }

    private static TurnRequest live() {
        return TurnRequest.live("s", LiveParts.MANAGER, AudioFormat.SPEECH);
    }

    private static TurnResult resultOf(TurnHandle turn) throws Exception {
        return turn.result().get(60, TimeUnit.SECONDS);
    }

    @Test
    void speechStopsInMidSentenceThoughTheTurnWroteSomething() throws Exception {
        try (Pipeline theopy = builder().build()) {
            CompletableFuture<TurnHandle> handle = new CompletableFuture<>();
            AtomicInteger heard = new AtomicInteger();
            TurnHandle turn = theopy.start(typed(), new TurnListener() {
                @Override
                public void onAudio(AudioChunk chunk) {
                    if (heard.incrementAndGet() == 3) {
                        handle.join().cancel();
                    }
                }
            });
            handle.complete(turn);

            assertThat(resultOf(turn).outcome()).isInstanceOf(Outcome.Done.class);
            assertThat(heard).hasValue(3);
            assertThat(erp.calls).hasValue(1);
        }
    }

    @Test
    void aWriteThatWasSentGoesOnWithoutSpeechWhenTheTurnIsTakenBack() throws Exception {
        erp.barrier.shut();
        try (Pipeline theopy = builder().build()) {
            TurnHandle turn = theopy.start(typed(), TurnListener.NONE);
            erp.barrier.awaitSomebody();

            turn.cancel();
            erp.barrier.open();

            TurnResult result = resultOf(turn);
            assertThat(result.outcome()).isInstanceOf(Outcome.Done.class);
            assertThat(result.speech()).isEmpty();
            assertThat(mouth.spoken).hasValue(0);
        }
    }

    @Test
    void theEndIsTheLastCallThoughTimeRanOutInTheMiddleOfAnother() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        try (Pipeline theopy = builder().turnBudget(Duration.ofMillis(500)).build()) {
            TurnHandle turn = theopy.start(typed(), new TurnListener() {
                @Override
                public void onAudio(AudioChunk chunk) {
                    note("audio");
                    hold();
                    inside.decrementAndGet();
                }

                @Override
                public void onEnd(TurnResult result) {
                    note("end");
                    inside.decrementAndGet();
                }

                private void note(String call) {
                    calls.add(inside.incrementAndGet() == 1 ? call : call + " while another was under way");
                }
            });

            assertThat(resultOf(turn).outcome()).isInstanceOf(Outcome.Done.class);
            assertThat(calls).containsExactly("audio");
            letGo.countDown();
            await().until(() -> calls.size() > 1);
        }
        // The pipeline is closed: nobody is left who could call.
        assertThat(calls).containsExactly("audio", "end");
    }

    private void hold() {
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "transcript", "outcome", "reply", "sentence", "audio", "end"})
    void aListenerThatThrowsChangesNothing(String where) throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        try (Pipeline theopy = builder().build()) {
            TurnRequest request = TurnRequest.recording(
                            "s", LiveParts.MANAGER, AudioClip.of(AudioFormat.SPEECH, new short[1_600]))
                    .withSpeech();
            TurnHandle turn = theopy.start(request, new Throwing(where, calls));

            TurnResult result = resultOf(turn);
            assertThat(result.outcome()).isInstanceOf(Outcome.Done.class);
            assertThat(result.speech()).isPresent();
            assertThat(calls.stream().distinct())
                    .containsExactly("partial", "transcript", "outcome", "reply", "sentence", "audio", "end");
        }
    }

    private record Throwing(String where, List<String> calls) implements TurnListener {
        private void called(String what) {
            calls.add(what);
            if (what.equals(where)) {
                throw new IllegalStateException("the listener is broken");
            }
        }

        @Override
        public void onPartial(PartialTranscript partial) {
            called("partial");
        }

        @Override
        public void onTranscript(Transcript transcript) {
            called("transcript");
        }

        @Override
        public void onOutcome(Outcome outcome) {
            called("outcome");
        }

        @Override
        public void onReply(Reply reply) {
            called("reply");
        }

        @Override
        public void onSentence(AudioFormat format, String text) {
            called("sentence");
        }

        @Override
        public void onAudio(AudioChunk chunk) {
            called("audio");
        }

        @Override
        public void onEnd(TurnResult result) {
            called("end");
        }
    }

    @Test
    void aLiveTurnThatIsTakenBackIsAnsweredThoughTheRecogniserHangs() throws Exception {
        ears.accepting.shut();
        try (Pipeline theopy = builder().turnBudget(Duration.ofMillis(300)).build()) {
            TurnHandle turn = theopy.start(live(), TurnListener.NONE);
            turn.write(LiveParts.SOUND);
            ears.accepting.awaitSomebody();

            turn.cancel();

            assertThat(resultOf(turn).outcome()).isInstanceOf(Outcome.Failed.class);
            ears.accepting.open();
        }
    }

    @Test
    void aLiveTurnOfWhichNothingMoreComesIsAnsweredThoughTheRecogniserHangs() throws Exception {
        ears.finishing.shut();
        try (Pipeline theopy = builder()
                .turnBudget(Duration.ofMillis(300))
                .livePatience(Duration.ofMillis(200))
                .build()) {
            TurnHandle turn = theopy.start(live(), TurnListener.NONE);
            turn.write(LiveParts.SOUND);

            assertThat(resultOf(turn).outcome()).isInstanceOf(Outcome.Failed.class);
            ears.finishing.open();
        }
    }

    @Test
    void aLiveTurnThatNeverEndsIsActedOnAtItsLimit() throws Exception {
        try (Pipeline theopy = builder().liveLimit(Duration.ofMillis(300)).build()) {
            TurnHandle turn = theopy.start(live(), TurnListener.NONE);
            while (!turn.result().isDone()) {
                turn.write(LiveParts.SOUND);
                TimeUnit.MILLISECONDS.sleep(20);
            }

            assertThat(resultOf(turn).outcome()).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void whoWritesMoreThanTheRecogniserTakesIsLetGoAtTheLimit() throws Exception {
        ears.accepting.shut();
        try (Pipeline theopy = builder()
                .liveLimit(Duration.ofMillis(300))
                .turnBudget(Duration.ofMillis(300))
                .build()) {
            TurnHandle turn = theopy.start(live(), TurnListener.NONE);
            for (int i = 0; i < 200; i++) {
                turn.write(LiveParts.SOUND);
            }

            assertThat(resultOf(turn).outcome()).isInstanceOf(Outcome.Failed.class);
            ears.accepting.open();
        }
    }

    @Test
    void whatBreaksInTheFiguresDoesNotKeepTheAnswer() throws Exception {
        SimpleMeterRegistry broken = new SimpleMeterRegistry() {
            @Override
            protected Counter newCounter(Meter.Id id) {
                if (id.getName().equals("theopy.turns")) {
                    throw new IllegalStateException("the figures are broken");
                }
                return super.newCounter(id);
            }
        };
        try (Pipeline theopy = builder().meters(broken).build()) {
            TurnHandle turn = theopy.start(typed(), TurnListener.NONE);

            assertThat(resultOf(turn).outcome()).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void closingDoesNotKeepTheAnswerOfATurnWhoseEngineHangs() throws Exception {
        ears.finishing.shut();
        Pipeline theopy = builder().turnBudget(Duration.ofSeconds(7)).build();
        TurnHandle turn = theopy.start(
                TurnRequest.recording("s", LiveParts.MANAGER, AudioClip.of(AudioFormat.SPEECH, new short[1_600])),
                TurnListener.NONE);
        ears.finishing.awaitSomebody();

        theopy.close();

        assertThat(resultOf(turn).outcome()).isInstanceOf(Outcome.Failed.class);
    }
}
