package io.theopy.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Alarms alarms = alarms(workers);

    private static Alarms alarms(Executor workers) {
        return new Alarms(task -> new Thread(task, "watch"), workers);
    }

    @AfterEach
    void close() {
        alarms.close();
        workers.shutdownNow();
    }

    @Test
    void whatIsDueRunsOnAWorkerAndNotOnTheThreadThatWatchesTheTime() {
        CompletableFuture<String> ran = new CompletableFuture<>();

        alarms.after(SOON, () -> ran.complete(Thread.currentThread().getName()));

        assertThat(ran).succeedsWithin(1, TimeUnit.MINUTES).isNotEqualTo("watch");
    }

    @Test
    void oneThatTakesLongHoldsNobodyUp() {
        CountDownLatch letGo = new CountDownLatch(1);
        CompletableFuture<Void> second = new CompletableFuture<>();

        alarms.after(SOON, () -> await(letGo));
        alarms.after(SOON, () -> second.complete(null));

        assertThat(second).succeedsWithin(1, TimeUnit.MINUTES);
        letGo.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsCalledOffDoesNotRun() {
        CountDownLatch letGo = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        CompletableFuture<Void> last = new CompletableFuture<>();
        // Its one thread does everything in turn, so what is set behind the first waits until that is let go.
        try (Alarms one = alarms(Runnable::run)) {
            one.after(Duration.ZERO, () -> await(letGo));
            Alarms.Alarm alarm = one.after(SOON, ran::incrementAndGet);

            alarm.callOff();
            one.after(SOON, () -> last.complete(null));
            letGo.countDown();

            assertThat(last).succeedsWithin(1, TimeUnit.MINUTES);
            assertThat(ran).hasValue(0);
        }
    }

    @Test
    void callingOffTwiceOrTooLateDoesNothing() {
        CompletableFuture<Void> ran = new CompletableFuture<>();
        Alarms.Alarm alarm = alarms.after(SOON, () -> ran.complete(null));
        assertThat(ran).succeedsWithin(1, TimeUnit.MINUTES);

        assertThatNoException().isThrownBy(() -> {
            alarm.callOff();
            alarm.callOff();
        });
    }

    @Test
    void whatIsDueRunsThoughTheWorkersAreClosing() {
        CompletableFuture<Void> ran = new CompletableFuture<>();
        try (Alarms closing = alarms(task -> {
            throw new RejectedExecutionException("closing");
        })) {
            closing.after(SOON, () -> ran.complete(null));

            assertThat(ran).succeedsWithin(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void afterClosingAnAlarmMayBeSetAndIsNeverDue() {
        AtomicInteger ran = new AtomicInteger();
        alarms.close();

        Alarms.Alarm alarm = alarms.after(Duration.ZERO, ran::incrementAndGet);

        assertThatNoException().isThrownBy(alarm::callOff);
        assertThat(ran).hasValue(0);
    }
}
