package io.theopy.server.auth.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that an issuer publishes, remembered. They are fetched again every few minutes behind the back of requests,
 * and at once, though not often, when a token names one that is not known. While none can be fetched, those that were
 * had last count for a bounded time. Thread-safe.
 */
final class PublishedKeys implements KeySource {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    /** Between two fetches, whoever asks for whatever key. */
    private static final Duration APART = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /** Few enough to leave the server threads for those whose keys are known. */
    private static final int MOST_WAITING = 4;

    private final JwksFetcher fetcher;
    private final Duration outage;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private volatile Known known = new Known(List.of(), Instant.MIN, true);
    private Instant begun = Instant.MIN;
    private CompletableFuture<Known> fetch = CompletableFuture.completedFuture(known);

    /**
     * What was fetched last.
     *
     * @param at when; the beginning of time: never
     * @param newest whether no later fetch failed
     */
    private record Known(List<SigningKey> keys, Instant at, boolean newest) {
        List<SigningKey> find(JWSAlgorithm algorithm, Optional<String> keyId) {
            List<SigningKey> of = keys.stream()
                    .filter(key -> key.algorithm().equals(algorithm))
                    .toList();
            // A token that names no key may be signed with the only one there is.
            return keyId.isEmpty()
                    ? of.size() == 1 ? of : List.of()
                    : of.stream().filter(key -> key.id().equals(keyId)).toList();
        }

        Known outdated() {
            return new Known(keys, at, false);
        }
    }

    /** @param outage how long keys count after they were fetched while no newer ones can be had */
    PublishedKeys(JwksFetcher fetcher, Duration outage, Clock clock) {
        this.fetcher = fetcher;
        this.outage = outage;
        this.clock = clock;
    }

    @Override
    public List<SigningKey> find(JWSAlgorithm algorithm, Optional<String> keyId) throws KeysUnavailableException {
        Known now = known;
        Instant time = clock.instant();
        boolean counts = now.at().isAfter(time.minus(outage));
        List<SigningKey> found = counts ? now.find(algorithm, keyId) : List.of();
        if (!found.isEmpty()) {
            if (now.at().isBefore(time.minus(FRESH))) {
                CompletableFuture<Known> unused = fetchUnlessJustDone(time);
            }
            return found;
        }
        Known newer = await(fetchUnlessJustDone(time));
        if (!newer.newest()) {
            throw new KeysUnavailableException("the keys of the issuer cannot be fetched");
        }
        return newer.find(algorithm, keyId);
    }

    /** The fetch under way, the one that just ended, or a new one. */
    private synchronized CompletableFuture<Known> fetchUnlessJustDone(Instant time) {
        if (fetch.isDone() && !begun.isAfter(time.minus(APART))) {
            begun = time;
            fetch = fetcher.fetch().handle((keys, error) -> {
                if (error != null) {
                    LOG.warn("the issuer's keys cannot be fetched: {}", error.getMessage());
                    return remember(known.outdated());
                }
                return remember(new Known(keys, time, true));
            });
        }
        return fetch;
    }

    private Known remember(Known latest) {
        known = latest;
        return latest;
    }

    private Known await(CompletableFuture<Known> coming) throws KeysUnavailableException {
        if (coming.isDone()) {
            return coming.join();
        }
        if (!waiting.tryAcquire()) {
            throw new KeysUnavailableException("others wait for the keys of the issuer already");
        }
        try {
            return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new KeysUnavailableException("the keys of the issuer do not come");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnavailableException("interrupted");
        } finally {
            waiting.release();
        }
    }
}
