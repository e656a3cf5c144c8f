package io.theopy.server.auth.token;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down when a token was last used, at most once a minute and behind the back of the request: what cannot be
 * written now is written at the next use. Thread-safe.
 */
final class LastUse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MOST_WAITING = 100;

    private final TokenStore store;
    private final ThreadPoolExecutor writer;

    LastUse(TokenStore store) {
        this.store = store;
        this.writer = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> {
                    Thread thread = new Thread(task, "token-use");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** @param token as it was just read from the store */
    void note(ApiToken token, Instant now) {
        Instant unlessSince = now.minus(EVERY);
        if (token.lastUsed().filter(unlessSince::isBefore).isEmpty()) {
            writer.execute(() -> write(token.id(), now, unlessSince));
        }
    }

    private void write(String id, Instant now, Instant unlessSince) {
        try {
            store.used(id, now, unlessSince);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("the last use of token {} is not written: {}", id, e.getMessage());
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
