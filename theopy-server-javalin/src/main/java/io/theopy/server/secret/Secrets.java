package io.theopy.server.secret;

import io.theopy.spi.EngineSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secrets that a server uses: reads them at the start, and again and again until it is closed. Thread-safe. */
public final class Secrets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);
    private static final Set<String> DEVELOPMENT = Set.of("", "dev", "development", "test");

    private final List<LiveSecret> live;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "secrets");
        thread.setDaemon(true);
        return thread;
    });

    private Secrets(List<LiveSecret> live) {
        this.live = live;
    }

    /**
     * Reads those of {@code settings} that {@link SecretSettings} found.
     *
     * @throws io.theopy.server.secret.model.SecretException when one cannot be had, saying which and what to do
     */
    public static Secrets start(EngineSettings settings, Duration every) {
        List<LiveSecret> all = settings.secrets().values().stream()
                .filter(LiveSecret.class::isInstance)
                .map(LiveSecret.class::cast)
                .toList();
        warnOfWrittenOut(all, settings.get("THEOPY_ENV").orElse(""));
        all.forEach(LiveSecret::get);
        Secrets started = new Secrets(
                all.stream().filter(secret -> !secret.isWrittenOut()).toList());
        if (!started.live.isEmpty()) {
            long millis = every.toMillis();
            var unused = started.timer.scheduleWithFixedDelay(started::refresh, millis, millis, TimeUnit.MILLISECONDS);
        }
        return started;
    }

    private static void warnOfWrittenOut(List<LiveSecret> all, String environment) {
        if (DEVELOPMENT.contains(environment)) {
            return;
        }
        all.stream()
                .filter(LiveSecret::isWrittenOut)
                .forEach(secret -> LOG.warn(
                        "{} is written out in the settings, and THEOPY_ENV is {}: keep it in file:, vault:, aws: or"
                                + " gpg: (docs/secrets.md)",
                        secret.state().setting(),
                        environment));
    }

    /** Reads all of them anew, now. */
    public void refresh() {
        live.forEach(LiveSecret::refresh);
    }

    /** How each stands; those that are written out in the settings have no state. */
    public List<SecretState> states() {
        return live.stream().map(LiveSecret::state).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
