package io.theopy.action.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.TeepyRoles;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.Admission;
import io.theopy.action.Evidence;
import io.theopy.action.Fingerprint;
import io.theopy.action.IntentRouter;
import io.theopy.action.TurnContext;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.action.ledger.WriteRequest;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditLog;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.spi.ActionExecutor;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.threeten.extra.MutableClock;

/** A worker on Teepy's catalogue, a ledger in memory, a clock that is moved by hand, and an ERP that says what it is told. */
final class OutboxWorld implements ActionExecutor {
    /** A Tuesday, at the beginning of the working day. */
    static final Instant NOW = Instant.parse("2026-11-10T09:00:00Z");

    static final ActionOutcome DOWN = new ActionOutcome.Failed(true, "down");
    static final ActionOutcome UNCLEAR = new ActionOutcome.Unknown("500");
    static final ActionOutcome DONE =
            new ActionOutcome.Done(JsonNodeFactory.instance.objectNode().put("id", 1));

    private static final Caller MARTINE = Caller.of("martine", TeepyRoles.MANAGER);
    private static final SlotValue GARE =
            SlotValue.linked(new DirectoryEntry("7", "Pharmacie de la Gare", "Lyon"), "la gare");

    final MutableClock clock = MutableClock.of(NOW, ZoneOffset.UTC);
    final TurnLedger ledger = new InMemoryTurnLedger();
    final List<AuditEvent> audited = new ArrayList<>();
    final AuditLog audit = audited::addAll;
    final List<String> sent = new ArrayList<>();
    ActionOutcome says = DONE;
    String breaksOn = "none";
    UnaryOperator<Caller> rightsNow = UnaryOperator.identity();
    final OutboxConfig config = OutboxConfig.defaults();
    private IntentCatalog catalog = IntentCatalog.teepy();

    OutboxWorker worker() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return new OutboxWorker(
                this, ledger, new AuditWriter(audit, meters), catalog, this::rights, config, clock, meters);
    }

    Revalidation revalidation() {
        return new Revalidation(catalog, ledger, this::rights, config, clock);
    }

    private Caller rights(Caller then) {
        return rightsNow.apply(then);
    }

    Outbox outbox() {
        return new Outbox(ledger, audit, clock);
    }

    /** Lets {@code time} pass and the worker try what is due. */
    void later(Duration time) {
        clock.add(time);
        worker().runOnce();
    }

    LedgerEntry entry(String key) {
        return ledger.entry(key).orElseThrow();
    }

    /** What the worker would make of it now. */
    String finding(LedgerEntry entry) {
        Revalidation.Finding finding = revalidation().of(entry);
        return finding.action().isPresent() ? "send" : finding.refusal();
    }

    LedgerEntry reminder(String key, String session, String when) {
        return record(key, session, "add_reminder", Map.of("text", text("call"), "when", text(when)), Optional.empty());
    }

    LedgerEntry startSession(String key) {
        return record(key, "s", "start_session", Map.of("client", GARE), Optional.empty());
    }

    LedgerEntry moveAppointment(String key, String from, String when) {
        ObjectNode found = JsonNodeFactory.instance.objectNode().put("id", 12).put("status", "booked");
        return record(
                key,
                "s",
                "move_appointment",
                Map.of("client", GARE, "from", text(from), "when", text(when)),
                Optional.of(found));
    }

    LedgerEntry queued(LedgerEntry sending) {
        return ledger.update(sending.waiting(EntryState.QUEUED, "down", clock.instant(), clock.instant()));
    }

    LedgerEntry unknown(LedgerEntry sending) {
        return ledger.update(sending.waiting(EntryState.UNKNOWN, "no answer", clock.instant(), clock.instant()));
    }

    private static SlotValue text(String value) {
        return SlotValue.of(value, value);
    }

    private LedgerEntry record(
            String key, String session, String intent, Map<String, SlotValue> slots, Optional<JsonNode> found) {
        ProposedIntent proposal =
                new ProposedIntent(intent, slots, OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
        Evidence evidence = found.map(Evidence.of(true)::finding).orElse(Evidence.of(true));
        Action action = action(proposal, evidence);
        Instant now = clock.instant();
        WriteRequest request = new WriteRequest(
                "turn-" + key,
                session,
                MARTINE,
                Language.EN,
                proposal,
                evidence.consenting(Fingerprint.of(action)),
                Fingerprint.of(action),
                now);
        return ledger.record(LedgerEntry.fresh(key, request, now.plus(config.lease())));
    }

    private Action action(ProposedIntent proposal, Evidence evidence) {
        Admission admission = new IntentRouter(catalog).admit(proposal, MARTINE, evidence);
        if (admission instanceof Admission.NeedsConsent needed) {
            return needed.action();
        }
        return ((Admission.Admitted) admission).action();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        sent.add(idempotencyKey);
        if (idempotencyKey.equals(breaksOn)) {
            throw new IllegalStateException("a bug");
        }
        return says;
    }
}
