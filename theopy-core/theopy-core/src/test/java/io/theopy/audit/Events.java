package io.theopy.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Events for tests. */
final class Events {
    static final Instant START = Instant.parse("2025-11-10T09:00:00Z");

    private Events() {}

    /** The {@code n}th event, one minute after the one before. */
    static AuditEvent event(int n) {
        return AuditEvent.of(
                        START.plus(Duration.ofMinutes(n - 1L)),
                        n % 2 == 0 ? AuditEvent.Kind.CALL : AuditEvent.Kind.DECISION,
                        "request-" + n,
                        "turn-" + n,
                        "session-1",
                        "alice")
                .about("mark_invoice_paid", Map.of("invoice", Integer.toString(100 + n)), OptionalDouble.of(0.97))
                .saying("", "L'été, la facture " + n + " est payée.")
                .calling("PATCH /invoices/" + (100 + n), "key-" + n)
                .ended("done", Duration.ofMillis(12));
    }

    /** What somebody was told. */
    static AuditEvent of(String caller, String session, String answer) {
        return AuditEvent.of(START, AuditEvent.Kind.DECISION, "request", "turn", session, caller)
                .saying("", answer);
    }

    static List<AuditEvent> events(int from, int to) {
        List<AuditEvent> events = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            events.add(event(n));
        }
        return events;
    }
}
