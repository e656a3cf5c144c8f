package io.theopy.server.safety;

import io.theopy.Pipeline;
import io.theopy.PipelineBuilder;
import io.theopy.TeepyRoles;
import io.theopy.action.guard.GuardConfig;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.action.outbox.OutboxConfig;
import io.theopy.audit.AuditLog;
import io.theopy.intent.IntentCatalog;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.teepy.TeepyExecutor;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** A sandbox, its connector and a pipeline that understands templates only, quick to make; retries are short. */
final class SafetyWorld implements AutoCloseable {
    static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    static final String REMINDER = "remind me to call the supplier tomorrow at nine";

    private static final IntentCatalog CATALOG = IntentCatalog.teepy();

    private final TeepySandbox sandbox;
    private final TeepyExecutor executor;
    private final TurnLedger ledger;
    private final Pipeline pipeline;

    private SafetyWorld(
            TeepySandbox sandbox,
            TeepyExecutor executor,
            TurnLedger ledger,
            AuditLog audit,
            UnaryOperator<PipelineBuilder> settings) {
        this.sandbox = sandbox;
        this.executor = executor;
        this.ledger = ledger;
        this.pipeline = settings.apply(Pipeline.builder()
                        .catalog(CATALOG)
                        .executor(executor)
                        .extractor(new TemplateIntentExtractor(
                                CATALOG, new EntityLinker(executor.directory(), CATALOG.domain())))
                        .ledger(ledger)
                        .audit(audit)
                        .turnBudget(Duration.ofSeconds(5))
                        .turnsAtOnce(200)
                        .guard(guard())
                        .outbox(outbox()))
                .build();
    }

    static SafetyWorld on(TurnLedger ledger, AuditLog audit) {
        return on(ledger, audit, UnaryOperator.identity());
    }

    static SafetyWorld on(TurnLedger ledger, AuditLog audit, UnaryOperator<PipelineBuilder> settings) {
        TeepySandbox sandbox = TeepySandbox.start(SandboxConfig.defaults());
        TeepyExecutor executor = TeepyExecutor.builder()
                .baseUrl(sandbox.url())
                .token(sandbox.token())
                .timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2))
                .build();
        Awaitility.await()
                .until(() -> !executor.directory()
                        .entries(new io.theopy.meaning.EntityKind("client"))
                        .isEmpty());
        return new SafetyWorld(sandbox, executor, ledger, audit, settings);
    }

    /** Everything that fails is tried again soon; nothing is slowed down. */
    static GuardConfig guard() {
        GuardConfig defaults = GuardConfig.defaults();
        return defaults.with(
                        new GuardConfig.Retries(3, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(20)))
                .with(new GuardConfig.Breaker(10, 5, 0.5, Duration.ofMillis(200), 2))
                .with(new GuardConfig.Rate(100_000, 100_000));
    }

    static OutboxConfig outbox() {
        return OutboxConfig.defaults()
                .withRetries(Duration.ofMillis(50), Duration.ofMillis(500))
                .withPoll(Duration.ofMillis(50));
    }

    TurnResult say(String session, String text) {
        return pipeline.run(TurnRequest.text(session, MANAGER, text));
    }

    TurnResult say(String session, String text, String key) {
        return pipeline.run(TurnRequest.text(session, MANAGER, text).withIdempotencyKey(key));
    }

    /** Puts a question into the session's memory when the text is a write that has to be confirmed, and says yes. */
    TurnResult sayAndConfirm(String session, String text) {
        TurnResult asked = say(session, text);
        return asked.outcome() instanceof Outcome.Confirm ? say(session, "yes") : asked;
    }

    TeepySandbox sandbox() {
        return sandbox;
    }

    TurnLedger ledger() {
        return ledger;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    List<Effect> effects() {
        return sandbox.effects();
    }

    static Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Override
    public void close() {
        pipeline.close();
        executor.close();
        sandbox.close();
    }
}
