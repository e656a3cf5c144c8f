package io.theopy.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import io.theopy.observe.StageTimings;
import io.theopy.speech.PartialTranscript;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SerialListenerTest {
    private static final PartialTranscript PARTIAL = new PartialTranscript("mm");

    private final List<String> calls = new CopyOnWriteArrayList<>();

    private SerialListener telling(TurnListener listener) {
        return new SerialListener(listener, "t");
    }

    private static TurnResult result() {
        Outcome cancelled = new Outcome.Cancelled();
        return new TurnResult(
                "t",
                "s",
                new TurnResult.Input(Optional.empty(), ""),
                Optional.empty(),
                cancelled,
                new TurnResult.Answer(new Reply("", Language.EN), Optional.empty(), List.of()),
                new StageTimings(Map.of()),
                false);
    }

    /** Notes partials and the end, and does {@code also} in between. */
    private TurnListener noting(Runnable also) {
        return new TurnListener() {
            @Override
            public void onPartial(PartialTranscript partial) {
                calls.add("partial");
                also.run();
                calls.add("partial heard");
            }

            @Override
            public void onEnd(TurnResult result) {
                calls.add("end");
            }
        };
    }

    @Test
    void nothingIsHeardAfterTheEnd() {
        SerialListener listener = telling(noting(() -> {}));

        listener.onEnd(result());
        listener.onPartial(PARTIAL);

        assertThat(calls).containsExactly("end");
    }

    @Test
    void anEndDuringACallWaitsForTheCallButNotItsTeller() throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        SerialListener listener = telling(noting(() -> hold(letGo)));
        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> listener.onPartial(PARTIAL));
        await().until(() -> calls.contains("partial"));

        listener.onEnd(result());
        assertThat(calls).containsExactly("partial");
        letGo.countDown();

        assertThat(call).succeedsWithin(1, TimeUnit.MINUTES);
        assertThat(calls).containsExactly("partial", "partial heard", "end");
    }

    @Test
    void aCallThatWaitedForItsTurnUntilTheEndIsDropped() {
        CountDownLatch letGo = new CountDownLatch(1);
        SerialListener listener = telling(noting(() -> hold(letGo)));
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> listener.onPartial(PARTIAL));
        await().until(() -> calls.contains("partial"));
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            waiting.complete(Thread.currentThread());
            listener.onPartial(PARTIAL);
        });
        await().until(() -> waiting.join().getState() == Thread.State.WAITING);

        listener.onEnd(result());
        letGo.countDown();

        assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(1, TimeUnit.MINUTES);
        assertThat(calls).containsExactly("partial", "partial heard", "end");
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("broken"),
                new AssertionError("not so"),
                new NoClassDefFoundError("gone"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatAListenerThrowsIsItsOwnAndItGoesOnHearing(Throwable failure) {
        SerialListener listener = telling(noting(() -> SerialListenerTest.<RuntimeException>sneak(failure)));

        assertThatNoException().isThrownBy(() -> listener.onPartial(PARTIAL));
        listener.onEnd(result());

        assertThat(calls).containsExactly("partial", "end");
    }

    @Test
    void anEndThatThrowsIsHeardOnce() {
        SerialListener listener = telling(new TurnListener() {
            @Override
            public void onEnd(TurnResult result) {
                calls.add("end");
                throw new IllegalStateException("broken");
            }
        });

        assertThatNoException().isThrownBy(() -> listener.onEnd(result()));
        listener.onPartial(PARTIAL);

        assertThat(calls).containsExactly("end");
    }

    @Test
    void lackOfMemoryIsNotTheListenersAlone() {
        SerialListener listener =
                telling(noting(() -> SerialListenerTest.<RuntimeException>sneak(new OutOfMemoryError("full"))));

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> listener.onPartial(PARTIAL));
    }

    @Test
    void everyKindOfEventGetsThrough() {
        SerialListener listener = telling(new TurnListener() {
            @Override
            public void onOutcome(Outcome outcome) {
                calls.add(outcome.kind());
            }

            @Override
            public void onReply(Reply reply) {
                calls.add(reply.text());
            }
        });

        listener.onOutcome(new Outcome.Cancelled());
        listener.onReply(new Reply("hello", Language.EN));

        assertThat(calls).containsExactly("cancelled", "hello");
    }

    @Test
    void callsNeverOverlap() {
        int[] inside = {0};
        SerialListener listener = telling(noting(() -> {
            inside[0]++;
            Thread.yield();
            if (inside[0] != 1) {
                calls.add("overlap");
            }
            inside[0]--;
        }));

        CompletableFuture<?>[] tellers = new CompletableFuture<?>[4];
        for (int i = 0; i < tellers.length; i++) {
            tellers[i] = CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 200; n++) {
                    listener.onPartial(PARTIAL);
                }
            });
        }

        assertThat(CompletableFuture.allOf(tellers)).succeedsWithin(1, TimeUnit.MINUTES);
        assertThat(calls).hasSize(1_600).doesNotContain("overlap");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
