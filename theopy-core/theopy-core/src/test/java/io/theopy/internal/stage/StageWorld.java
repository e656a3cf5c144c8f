package io.theopy.internal.stage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.TeepyRoles;
import io.theopy.action.Evidence;
import io.theopy.action.IntentRouter;
import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.action.outbox.AuditWriter;
import io.theopy.action.outbox.OutboxConfig;
import io.theopy.audit.AuditLog;
import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.dialogue.FollowUps;
import io.theopy.dialogue.Move;
import io.theopy.dialogue.SeveralCommands;
import io.theopy.intent.IntentCatalog;
import io.theopy.internal.gate.Alarms;
import io.theopy.internal.gate.TurnGate;
import io.theopy.internal.gate.TurnTimes;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.memory.SessionKey;
import io.theopy.memory.local.InMemoryMemoryStore;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.NameDoubts;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.reply.ResponseBuilder;
import io.theopy.spi.IntentExtractor;
import io.theopy.turn.Caller;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.threeten.extra.MutableClock;

/**
 * The real parts of a turn around an ERP that a test scripts. Every stage is wired as the pipeline wires it; {@code
 * understood(...)}, {@code granted(...)} and the like go the real way up to one of them.
 */
final class StageWorld implements AutoCloseable {
    static final String SESSION = "s";
    static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    static final Caller OPERATOR = Caller.of("operator", TeepyRoles.OPERATOR);
    static final IntentCatalog CATALOG = IntentCatalog.teepy();
    static final String REMINDER = "remind me to call the supplier tomorrow at nine";
    static final String PAYMENT = "mark invoice 101 as paid";

    private static final EntityDirectory DIRECTORY = kind -> kind.name().equals("client")
            ? List.of(
                    new DirectoryEntry("1", "Pharmacie de la Gare", "Lyon"),
                    new DirectoryEntry("2", "John Doe", "London"),
                    new DirectoryEntry("3", "Jon Belle", "Leeds"),
                    new DirectoryEntry("4", "Martha Higgins", "Leeds"),
                    new DirectoryEntry("5", "Martha Higgins", "York"))
            : List.of();
    private static final IntentExtractor EXTRACTOR = new TemplateIntentExtractor(CATALOG, new EntityLinker(DIRECTORY));

    /** A Wednesday. */
    final MutableClock clock = MutableClock.of(Instant.parse("2025-11-05T10:00:00Z"), ZoneOffset.UTC);

    final InMemoryMemoryStore memory = new InMemoryMemoryStore(clock);
    final InMemoryTurnLedger ledger = new InMemoryTurnLedger();
    final ScriptedErp erp = new ScriptedErp();
    final Sessions sessions = new Sessions(memory, clock);
    final ResponseBuilder replies = new ResponseBuilder(CATALOG);
    final DelayedNews news = new DelayedNews(ledger, replies);
    final ActionDispatcher dispatcher = new ActionDispatcher(
            erp,
            ledger,
            new AuditWriter(AuditLog.NONE, new SimpleMeterRegistry()),
            OutboxConfig.defaults(),
            clock,
            () -> {});
    private final Alarms alarms = new Alarms(Thread::new, Runnable::run);

    Understanding understanding(IntentExtractor extractor) {
        return new Understanding(
                sessions,
                news,
                new Reading(CATALOG),
                new CallersMeaning(CATALOG, extractor, Optional.empty()),
                new SeveralCommands(CATALOG),
                clock);
    }

    Deciding deciding() {
        return new Deciding(
                new Dialogue(CATALOG, DialogueConfig.defaults(), new DirectorySlotReader(DIRECTORY)),
                new ReadBack(new NameDoubts(CATALOG, DIRECTORY)),
                sessions,
                clock);
    }

    Admitting admitting() {
        IntentRouter router = new IntentRouter(CATALOG);
        AdmissionQuestions questions = new AdmissionQuestions(
                DialogueConfig.defaults(),
                (intent, item, turn) -> replies.describe(intent, item, turn.facts()),
                new UnknownNames(CATALOG, router, new EntityLinker(DIRECTORY), DialogueConfig.defaults()),
                new OfferedOnce(CATALOG, router, DialogueConfig.defaults()),
                clock);
        return new Admitting(
                router,
                dispatcher,
                new PassedMoments(CATALOG),
                questions,
                new AdmittingAll(CATALOG, DialogueConfig.defaults(), clock),
                new AdmittingEach(CATALOG, router, dispatcher, questions));
    }

    Answering answering() {
        return new Answering(replies, news, sessions, new FollowUps(CATALOG), DialogueConfig.defaults(), clock);
    }

    static IntentExtractor extractor() {
        return EXTRACTOR;
    }

    static TurnRequest typed(String text) {
        return TurnRequest.text(SESSION, MANAGER, text);
    }

    static Accepted accepted(TurnRequest request) {
        return new Accepted(request, Optional.empty());
    }

    TurnGate gate() {
        return gate(TurnListener.NONE);
    }

    TurnGate gate(TurnListener listener) {
        TurnTimes times = new TurnTimes(clock, Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofSeconds(15));
        return new TurnGate(typed("any"), listener, times, alarms, () -> {});
    }

    /** The conversation as it is remembered. */
    Session session() {
        return memory.find(SessionKey.of(MANAGER.id(), SESSION)).orElseThrow();
    }

    /** Has the conversation begun, so. */
    Session remember(UnaryOperator<Session> so) {
        return memory.save(so.apply(Session.fresh(SessionKey.of(MANAGER.id(), SESSION), clock.instant())));
    }

    Instant inAMinute() {
        return clock.instant().plusSeconds(60);
    }

    PendingQuestion.MissingSlot whichInvoice() {
        return new PendingQuestion.MissingSlot(meaningOf("mark an invoice as paid"), "invoice", inAMinute());
    }

    Understood understood(String text) {
        return understood(typed(text));
    }

    Understood understood(TurnRequest request) {
        String text = ((io.theopy.turn.TurnInput.Text) request.input()).text();
        return understanding(EXTRACTOR).understand(Heard.words(accepted(request), Optional.empty(), text), gate());
    }

    /** What {@code text} means, in whatever conversation there is. */
    ProposedIntent meaningOf(String text) {
        return understood(text).meaning().best().orElseThrow();
    }

    /** {@code text}, and that it was decided to do {@code move} about it. */
    Decided decided(String text, Move move) {
        Understood understood = understood(text);
        return new Decided(understood, understood.session(), move);
    }

    /** {@code text}, and that it is to be acted on as it was understood. */
    Decided sure(String text) {
        return decided(text, new Move.Act(meaningOf(text), Evidence.of(true)));
    }

    Admitted admitted(String text) {
        return admitting().admit(sure(text), gate());
    }

    Admitted.Withheld withheld(String text, Move.Response response) {
        return (Admitted.Withheld) admitting().admit(decided(text, response), gate());
    }

    Done done(String text) {
        return new Doing(dispatcher, new OwnWrites(ledger, replies, clock)).carryOut(admitted(text), gate());
    }

    Done responding(String text, Move.Response response) {
        return new Doing(dispatcher, new OwnWrites(ledger, replies, clock)).carryOut(withheld(text, response), gate());
    }

    /** A write of this conversation whose end nobody heard. */
    LedgerEntry unheardWrite() {
        String turnId = done(REMINDER).decided().understood().turn().turnId();
        dispatcher.oweNews(turnId);
        return ledger.ofTurn(turnId).get(0);
    }

    @Override
    public void close() {
        alarms.close();
    }
}
