package io.theopy.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.theopy.audio.AudioChunk;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AudioFeedTest {
    private static final long LONG = TimeUnit.MINUTES.toMillis(1);
    private static final int ROOM = 64;

    private final AudioFeed feed = new AudioFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private static AudioChunk chunk(int samples) {
        return AudioChunk.of(new short[samples]);
    }

    private Optional<Integer> read(long patience) throws InterruptedException {
        return feed.read(patience).map(AudioChunk::length);
    }

    private void fill() {
        for (int i = 1; i <= ROOM; i++) {
            feed.write(chunk(i));
        }
    }

    /** Writes one more than there is room for, and returns once the writer waits. */
    private CompletableFuture<Void> writeOneTooMany() {
        fill();
        CompletableFuture<Thread> writer = new CompletableFuture<>();
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> {
            writer.complete(Thread.currentThread());
            feed.write(chunk(ROOM + 1));
        });
        await().until(() -> writer.join().getState() == Thread.State.WAITING);
        return written;
    }

    @Test
    void chunksAreReadInTheOrderOfWriting() throws Exception {
        feed.write(chunk(1));
        feed.write(chunk(2));

        assertThat(read(LONG)).contains(1);
        assertThat(read(LONG)).contains(2);
    }

    @Test
    void anEmptyChunkIsNoEnd() throws Exception {
        feed.write(chunk(0));
        feed.write(chunk(1));

        assertThat(read(LONG)).contains(1);
    }

    @Test
    void nothingIsReadWhenNothingComesForTooLong() throws Exception {
        assertThat(read(1)).isEmpty();
    }

    @Test
    void afterTheEndWhatIsThereIsReadAndThenNothing() throws Exception {
        feed.write(chunk(1));
        feed.end();

        assertThat(read(LONG)).contains(1);
        assertThat(read(LONG)).isEmpty();
    }

    @Test
    void whatIsWrittenAfterTheEndIsDropped() throws Exception {
        feed.end();
        feed.write(chunk(1));

        assertThat(read(LONG)).isEmpty();
    }

    @Test
    void afterClosingNothingIsRead() throws Exception {
        feed.write(chunk(1));
        feed.close();

        assertThat(read(LONG)).isEmpty();
    }

    @Test
    void whoWritesTooFastWaitsForTheReader() throws Exception {
        CompletableFuture<Void> written = writeOneTooMany();

        assertThat(written).isNotDone();
        assertThat(read(LONG)).contains(1);
        assertThat(written).succeedsWithin(1, TimeUnit.MINUTES);
    }

    @Test
    void theEndLetsAWriterGoAndDropsWhatItHeld() throws Exception {
        CompletableFuture<Void> written = writeOneTooMany();

        feed.end();

        assertThat(written).succeedsWithin(1, TimeUnit.MINUTES);
        for (int i = 1; i <= ROOM; i++) {
            assertThat(read(LONG)).contains(i);
        }
        assertThat(read(LONG)).isEmpty();
    }

    @Test
    void theEndLetsAReaderGo() {
        CompletableFuture<Thread> reader = new CompletableFuture<>();
        CompletableFuture<Optional<Integer>> read = CompletableFuture.supplyAsync(() -> {
            reader.complete(Thread.currentThread());
            try {
                return read(LONG);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        await().until(() -> reader.join().getState() == Thread.State.TIMED_WAITING);

        feed.end();

        assertThat(read).succeedsWithin(1, TimeUnit.MINUTES).isEqualTo(Optional.empty());
    }

    @Test
    void aReaderThatIsToldToStopStops() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> feed.read(LONG));
    }

    @Test
    void aWriterThatIsToldToStopStopsAndStaysTold() {
        fill();
        Thread.currentThread().interrupt();

        feed.write(chunk(ROOM + 1));

        assertThat(Thread.interrupted()).isTrue();
    }
}
