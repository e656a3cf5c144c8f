package io.theopy.server;

import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start until the ERP's names are known, which the recogniser's language model is built from and the first
 * command may be about.
 */
final class NameWarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(NameWarmUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final EntityKind CLIENT = new EntityKind("client");
    private static final long PAUSE_MILLIS = 50;

    private NameWarmUp() {}

    /** Returns when {@code directory} knows a client, or after a while: an ERP that is down must not keep us down. */
    static void await(EntityDirectory directory) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (directory.entries(CLIENT).isEmpty()) {
            if (System.nanoTime() > end) {
                LOG.warn("Teepy names no client yet; names are linked as soon as it does");
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
