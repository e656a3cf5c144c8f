package io.theopy.action.outbox;

import io.theopy.Caller;
import io.theopy.action.Action;
import io.theopy.action.Admission;
import io.theopy.action.Fingerprint;
import io.theopy.action.IntentRouter;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Decides whether a write that waited may still be sent. It has to pass the router again, with the rights that its
 * caller has now, and come out as the very action that was admitted then; and it must not have become pointless.
 * Thread-safe.
 */
final class Revalidation {
    private final IntentCatalog catalog;
    private final IntentRouter router;
    private final UnaryOperator<Caller> rightsNow;
    private final OutboxConfig config;
    private final Clock clock;

    /** @param rightsNow what a caller may do by now */
    Revalidation(IntentCatalog catalog, UnaryOperator<Caller> rightsNow, OutboxConfig config, Clock clock) {
        this.catalog = catalog;
        this.router = new IntentRouter(catalog);
        this.rightsNow = rightsNow;
        this.config = config;
        this.clock = clock;
    }

    /** Either the action to send or why it must not be sent, as the last part of a {@code news.reason} message key. */
    record Finding(Optional<Action> action, String refusal) {
        static Finding refused(String why) {
            return new Finding(Optional.empty(), why);
        }
    }

    /** @param wasSent whether it may have happened already: then only its key's age counts, not its point */
    Finding of(LedgerEntry entry, boolean wasSent) {
        Duration age = Duration.between(entry.recorded(), clock.instant());
        if (wasSent && age.compareTo(config.keyLife()) > 0) {
            return Finding.refused("untraceable");
        }
        if (!wasSent && age.compareTo(config.queueLife()) > 0) {
            return Finding.refused("too_old");
        }
        if (!wasSent && isPast(entry)) {
            return Finding.refused("past");
        }
        Caller caller = rightsNow.apply(entry.caller());
        Admission admission = router.admit(entry.proposal(), caller, entry.evidence());
        if (admission instanceof Admission.Forbidden) {
            return Finding.refused("forbidden");
        }
        if (admission instanceof Admission.Admitted admitted
                && Fingerprint.of(admitted.action()).equals(entry.fingerprint())) {
            return new Finding(Optional.of(admitted.action()), "");
        }
        return Finding.refused("changed");
    }

    /** Whether a moment that lay ahead when it was said has gone by. */
    private boolean isPast(LedgerEntry entry) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime then = LocalDateTime.ofInstant(entry.recorded(), clock.getZone());
        Optional<Intent> intent = catalog.find(entry.proposal().intent());
        return entry.proposal().slots().entrySet().stream()
                .filter(slot -> intent.flatMap(i -> i.slot(slot.getKey()))
                        .map(Slot::type)
                        .filter(SlotType.DATETIME::equals)
                        .isPresent())
                .flatMap(slot -> moment(slot.getValue().value()).stream())
                .anyMatch(moment -> moment.isAfter(then) && moment.isBefore(now));
    }

    private static Optional<LocalDateTime> moment(String canonical) {
        try {
            return Optional.of(LocalDateTime.parse(canonical));
        } catch (DateTimeParseException e) {
            // A date without an hour is not past before its day is.
            return Optional.empty();
        }
    }
}
