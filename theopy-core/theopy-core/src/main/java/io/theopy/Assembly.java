package io.theopy;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.action.IntentRouter;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.action.outbox.AuditWriter;
import io.theopy.action.outbox.OutboxWorker;
import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.FollowUps;
import io.theopy.dialogue.SeveralCommands;
import io.theopy.internal.PipelineParts;
import io.theopy.internal.Safety;
import io.theopy.internal.record.DecisionAudit;
import io.theopy.internal.record.KeyedTurns;
import io.theopy.internal.record.Redaction;
import io.theopy.internal.record.TurnLog;
import io.theopy.internal.record.TurnMetrics;
import io.theopy.internal.record.TurnRecords;
import io.theopy.internal.stage.AdmissionQuestions;
import io.theopy.internal.stage.Admitting;
import io.theopy.internal.stage.AdmittingAll;
import io.theopy.internal.stage.AdmittingEach;
import io.theopy.internal.stage.Answering;
import io.theopy.internal.stage.CallersMeaning;
import io.theopy.internal.stage.Deciding;
import io.theopy.internal.stage.DelayedNews;
import io.theopy.internal.stage.Doing;
import io.theopy.internal.stage.GoingOn;
import io.theopy.internal.stage.Hearing;
import io.theopy.internal.stage.OfferedOnce;
import io.theopy.internal.stage.OwnWrites;
import io.theopy.internal.stage.PassedMoments;
import io.theopy.internal.stage.PlainAnswers;
import io.theopy.internal.stage.ReadBack;
import io.theopy.internal.stage.Reading;
import io.theopy.internal.stage.Sessions;
import io.theopy.internal.stage.Speaking;
import io.theopy.internal.stage.TurnStages;
import io.theopy.internal.stage.TurnWalk;
import io.theopy.internal.stage.Understanding;
import io.theopy.internal.stage.UnknownNames;
import io.theopy.internal.voice.Listening;
import io.theopy.internal.voice.Voice;
import io.theopy.nlu.account.AccountedExtractor;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.NameDoubts;
import io.theopy.observe.EngineNames;
import io.theopy.observe.Stage;
import io.theopy.reply.ResponseBuilder;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.IntentExtractor;
import java.time.Clock;

/** Wires the stages of a pipeline, once, for all its turns. */
final class Assembly {
    private final PipelineParts parts;
    private final Clock clock;
    private final AuditWriter audit;
    private final ActionExecutor executor;
    private final OutboxWorker outbox;

    Assembly(PipelineParts parts) {
        this.parts = parts;
        this.clock = parts.times().clock();
        Safety safety = parts.safety();
        this.audit = new AuditWriter(safety.audit(), parts.meters());
        this.executor = parts.executor();
        this.outbox = new OutboxWorker(
                executor,
                safety.ledger(),
                audit,
                parts.catalog(),
                safety.rightsNow(),
                safety.outbox(),
                clock,
                parts.meters());
    }

    AuditWriter audit() {
        return audit;
    }

    OutboxWorker outbox() {
        return outbox;
    }

    TurnRecords records() {
        KeyedTurns keyed = new KeyedTurns(parts.safety().ledger(), clock, parts.times());
        EngineNames engines = engines();
        watchFallbacks();
        return new TurnRecords(
                keyed,
                new DecisionAudit(audit, clock),
                new TurnMetrics(parts.meters(), engines),
                new TurnLog(engines, parts.logWords(), new Redaction(parts.catalog(), executor.directory())));
    }

    /** Of the newest extractor: a pipeline that was put together anew has its own. */
    private void watchFallbacks() {
        MeterRegistry meters = parts.meters();
        meters.find(TurnMetrics.FALLBACKS).functionCounters().forEach(meters::remove);
        FunctionCounter.builder(TurnMetrics.FALLBACKS, parts.extractor(), IntentExtractor::fallbacks)
                .tags("stage", Stage.NLU.label(), "to", "without_model")
                .register(meters);
    }

    private EngineNames engines() {
        EngineNames always =
                EngineNames.none().with(Stage.NLU, parts.extractor().name()).with(Stage.EXECUTE, executor.name());
        EngineNames hearing = parts.recognizer()
                .map(ears -> always.with(Stage.STT, ears.name()))
                .orElse(always);
        return parts.synthesizer()
                .map(voice -> hearing.with(Stage.TTS, voice.name()))
                .orElse(hearing);
    }

    TurnStages stages() {
        Safety safety = parts.safety();
        ActionDispatcher dispatcher =
                new ActionDispatcher(executor, safety.ledger(), audit, safety.outbox(), clock, outbox::wake);
        ResponseBuilder replies = new ResponseBuilder(parts.catalog());
        DelayedNews news = new DelayedNews(safety.ledger(), replies);
        Sessions sessions = new Sessions(parts.memory(), clock);
        return new TurnStages(
                new Hearing(parts.recognizer().map(Listening::new), sessions, parts.catalog(), clock),
                walk(sessions, dispatcher, replies, news),
                new Speaking(parts.synthesizer().map(Voice::new)),
                new PlainAnswers(replies, clock),
                news,
                dispatcher);
    }

    private Admitting admitting(ActionDispatcher dispatcher, AdmissionQuestions questions) {
        IntentRouter router = new IntentRouter(parts.catalog());
        return new Admitting(
                router,
                dispatcher,
                new PassedMoments(parts.catalog()),
                questions,
                new AdmittingAll(parts.catalog(), parts.dialogue(), clock),
                new AdmittingEach(parts.catalog(), router, dispatcher, questions));
    }

    private TurnWalk walk(Sessions sessions, ActionDispatcher dispatcher, ResponseBuilder replies, DelayedNews news) {
        EntityLinker linker =
                new EntityLinker(parts.executor().directory(), parts.catalog().domain());
        AdmissionQuestions questions = new AdmissionQuestions(
                parts.dialogue(),
                (intent, item, turn) -> replies.describe(intent, item, turn.facts()),
                new UnknownNames(parts.catalog(), new IntentRouter(parts.catalog()), linker, parts.dialogue()),
                new OfferedOnce(parts.catalog(), new IntentRouter(parts.catalog()), parts.dialogue()),
                clock);
        Admitting admitting = admitting(dispatcher, questions);
        Doing doing = new Doing(dispatcher, new OwnWrites(parts.safety().ledger(), replies, clock));
        FollowUps followUps = new FollowUps(parts.catalog());
        IntentExtractor extractor = new AccountedExtractor(parts.extractor(), parts.catalog());
        return new TurnWalk(
                new Understanding(
                        sessions,
                        news,
                        new Reading(parts.catalog()),
                        new CallersMeaning(
                                parts.catalog(),
                                extractor,
                                parts.nameless().map(each -> new AccountedExtractor(each, parts.catalog()))),
                        new SeveralCommands(parts.catalog()),
                        clock),
                new Deciding(
                        new Dialogue(parts.catalog(), parts.dialogue(), parts.slotReader(), extractor),
                        new ReadBack(
                                new NameDoubts(parts.catalog(), parts.executor().directory())),
                        sessions,
                        clock),
                admitting,
                doing,
                new GoingOn(admitting, doing, followUps),
                new Answering(replies, news, sessions, followUps, parts.dialogue(), clock));
    }
}
