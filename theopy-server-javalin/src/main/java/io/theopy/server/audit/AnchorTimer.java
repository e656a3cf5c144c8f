package io.theopy.server.audit;

import io.theopy.audit.AuditAnchoring;
import io.theopy.audit.AuditException;
import io.theopy.audit.AuditStore;
import io.theopy.audit.anchor.AnchorFile;
import io.theopy.server.config.AnchorConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Anchors the audit log at the start, at intervals and at the end. On a thread of its own, so that a disk that is full,
 * or does not answer, holds up no turn. Thread-safe.
 */
public final class AnchorTimer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorTimer.class);
    private static final int SECONDS_FOR_THE_LAST = 5;

    private final AnchorFile file;
    private final AuditAnchoring anchoring;
    private final List<AnchorTarget> targets;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-anchors");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<String> failure = Optional.empty();

    private AnchorTimer(AnchorFile file, AuditAnchoring anchoring, List<AnchorTarget> targets) {
        this.file = file;
        this.anchoring = anchoring;
        this.targets = targets;
    }

    /** Anchors {@code audit} in {@code file}, as often and wherever else as {@code config} says. */
    public static AnchorTimer start(AuditStore audit, Path file, AnchorConfig config, Clock clock) {
        List<AnchorTarget> targets = new ArrayList<>();
        config.key().ifPresent(key -> targets.add(new SignedAnchors(key, file)));
        config.url().ifPresent(url -> targets.add(new PostedAnchors(url, config.token())));
        return start(audit, file, config.every(), clock, targets);
    }

    static AnchorTimer start(AuditStore audit, Path file, Duration every, Clock clock, List<AnchorTarget> targets) {
        AnchorFile anchors = new AnchorFile(file);
        AnchorTimer started = new AnchorTimer(anchors, new AuditAnchoring(audit, anchors, clock), targets);
        long millis = every.toMillis();
        var unused = started.timer.scheduleWithFixedDelay(started::anchor, 0, millis, TimeUnit.MILLISECONDS);
        return started;
    }

    /** Once, now; what fails is tried again. */
    synchronized void anchor() {
        try {
            anchoring.run();
            failure = reachTargets();
        } catch (IOException e) {
            failed(file.path() + " cannot be written to (" + e
                    + "): make room, or set THEOPY_AUDIT_ANCHOR to a file that can");
        } catch (AuditException e) {
            failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Whatever it is: a timer whose work throws never works again.
            LOG.error("anchors of the audit log", e);
            failed(e.toString());
        }
    }

    /** Each for itself: one that does not answer keeps no other from it. Returns what is wrong with the last that fails. */
    private Optional<String> reachTargets() throws IOException {
        Optional<String> newest = targets.isEmpty() ? Optional.empty() : file.newest();
        Optional<String> wrong = Optional.empty();
        for (AnchorTarget target : targets) {
            try {
                if (newest.isPresent()) {
                    target.reach(newest.get());
                }
            } catch (IOException e) {
                wrong = Optional.of(String.valueOf(e.getMessage()));
                LOG.error("the audit log is anchored in its file alone, and the rest tried again: {}", wrong.get());
            }
        }
        return wrong;
    }

    private void failed(String why) {
        failure = Optional.of(why);
        LOG.error("the audit log is not anchored, and will be tried again: {}", why);
    }

    /** What keeps anchors from being written, or what they say is wrong with the log; empty when all is well. */
    public Optional<String> trouble() {
        return failure.or(anchoring::contradiction);
    }

    /** Writes the last one, unless the disk does not answer. */
    @Override
    public void close() {
        timer.execute(this::anchor);
        timer.shutdown();
        try {
            if (!timer.awaitTermination(SECONDS_FOR_THE_LAST, TimeUnit.SECONDS)) {
                LOG.error("the end of the audit log is not anchored: {} does not answer", file.path());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
    }
}
