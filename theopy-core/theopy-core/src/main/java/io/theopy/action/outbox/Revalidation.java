package io.theopy.action.outbox;

import io.theopy.action.Action;
import io.theopy.action.Admission;
import io.theopy.action.Fingerprint;
import io.theopy.action.IntentRouter;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Placeholders;
import io.theopy.intent.SlotType;
import io.theopy.turn.Caller;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Decides whether a write that waited may still be sent. It has to pass the router again, with the rights that its
 * caller has now, and come out as the very action that was admitted then; and it must not have become pointless.
 * Thread-safe.
 */
final class Revalidation {
    /** Why something is given up that may have happened. */
    static final String UNTRACEABLE = "untraceable";

    private static final String TOO_OLD = "too_old";
    private static final Set<SlotType> MOMENTS = Set.of(SlotType.DATETIME, SlotType.DATE, SlotType.DATE_OR_DATETIME);

    private final IntentCatalog catalog;
    private final IntentRouter router;
    private final TurnLedger ledger;
    private final UnaryOperator<Caller> rightsNow;
    private final OutboxConfig config;
    private final Clock clock;

    /** @param rightsNow what a caller may do by now */
    Revalidation(
            IntentCatalog catalog,
            TurnLedger ledger,
            UnaryOperator<Caller> rightsNow,
            OutboxConfig config,
            Clock clock) {
        this.catalog = catalog;
        this.router = new IntentRouter(catalog);
        this.ledger = ledger;
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

    Finding of(LedgerEntry entry) {
        Optional<String> outdated = outdated(entry);
        if (outdated.isPresent()) {
            return Finding.refused(outdated.get());
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

    /** What may have happened already is sent again for as long as its key tells, whatever its point was. */
    private Optional<String> outdated(LedgerEntry entry) {
        Optional<ActionBinding> binding =
                catalog.find(entry.proposal().intent()).flatMap(Intent::action);
        Optional<Instant> sent = entry.firstSent();
        boolean soonOrNever = binding.filter(b -> !b.idempotent()).isPresent();
        if (soonOrNever && isOver(config.promptLife(), entry.recorded())) {
            return Optional.of(sent.isPresent() ? UNTRACEABLE : TOO_OLD);
        }
        if (sent.isPresent()) {
            return isOver(config.keyLife(), sent.get()) ? Optional.of(UNTRACEABLE) : Optional.empty();
        }
        if (isOver(config.queueLife(), entry.recorded()) && isOver(config.queueLife(), first(entry))) {
            return Optional.of(TOO_OLD);
        }
        return binding.filter(b -> isPast(entry, b)).map(b -> "past");
    }

    private boolean isOver(Duration life, Instant since) {
        return Duration.between(since, clock.instant()).compareTo(life) > 0;
    }

    /** Since when no earlier write of its session has stood before it. */
    private Instant first(LedgerEntry entry) {
        return ledger.settledBefore(entry)
                .filter(settled -> settled.isAfter(entry.recorded()))
                .orElse(entry.recorded());
    }

    /** Whether a moment that is to be written down, and that lay ahead when it was said, has gone by. */
    private boolean isPast(LedgerEntry entry, ActionBinding binding) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime then = LocalDateTime.ofInstant(entry.recorded(), clock.getZone());
        Optional<Intent> intent = catalog.find(entry.proposal().intent());
        return binding.body().values().stream()
                .flatMap(text -> Placeholders.in(text).stream())
                .map(Placeholders.Placeholder::name)
                .filter(name -> intent.flatMap(i -> i.slot(name))
                        .filter(slot -> MOMENTS.contains(slot.type()))
                        .isPresent())
                .flatMap(name -> Optional.ofNullable(entry.proposal().slots().get(name)).stream())
                .flatMap(slot -> end(slot.value()).stream())
                .anyMatch(end -> end.isAfter(then) && !end.isAfter(now));
    }

    /** When it is over: a date without an hour when its day is. */
    private static Optional<LocalDateTime> end(String canonical) {
        try {
            return Optional.of(
                    canonical.contains("T")
                            ? LocalDateTime.parse(canonical)
                            : LocalDate.parse(canonical).plusDays(1).atStartOfDay());
        } catch (DateTimeException e) {
            // Not a moment; the router will say so.
            return Optional.empty();
        }
    }
}
