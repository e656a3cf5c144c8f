package io.theopy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.action.guard.GuardConfig;
import io.theopy.action.guard.GuardedExecutor;
import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.action.outbox.OutboxConfig;
import io.theopy.audit.AuditLog;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.engine.EngineFinder;
import io.theopy.intent.IntentCatalog;
import io.theopy.internal.PipelineParts;
import io.theopy.internal.Safety;
import io.theopy.internal.gate.TurnTimes;
import io.theopy.memory.local.InMemoryMemoryStore;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.observe.LogWords;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;
import io.theopy.spi.MemoryStore;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.turn.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Puts a {@link Pipeline} together. Only an executor is needed; without a recogniser voice turns are asked to type,
 * without a synthesiser replies are text. Engines that are given stay the giver's to close; what the builder makes
 * itself, the pipeline closes. For one thread.
 */
public final class PipelineBuilder {
    private final List<AutoCloseable> owned = new ArrayList<>();
    private Optional<IntentCatalog> catalog = Optional.empty();
    private Optional<ActionExecutor> executor = Optional.empty();
    private Optional<IntentExtractor> extractor = Optional.empty();
    private Optional<IntentExtractor> nameless = Optional.empty();
    private Optional<SpeechRecognizer> recognizer = Optional.empty();
    private Optional<SpeechSynthesizer> synthesizer = Optional.empty();
    private Optional<MemoryStore> memory = Optional.empty();
    private DialogueConfig dialogue = DialogueConfig.defaults();
    private EngineSettings settings = EngineSettings.none();
    private Clock clock = Clock.systemDefaultZone();
    private Supplier<MeterRegistry> meters = SimpleMeterRegistry::new;
    private LogWords logWords = LogWords.OFF;
    private Duration turnBudget = Duration.ofSeconds(20);
    private Duration liveLimit = Duration.ofMinutes(2);
    private Duration livePatience = TurnTimes.PATIENCE;
    private int turnsAtOnce = 64;
    private Supplier<TurnLedger> ledger = InMemoryTurnLedger::new;
    private AuditLog audit = AuditLog.NONE;
    private GuardConfig guard = GuardConfig.defaults();
    private OutboxConfig outbox = OutboxConfig.defaults();
    private UnaryOperator<Caller> rightsNow = UnaryOperator.identity();

    PipelineBuilder() {}

    /** What can be asked for; Teepy's own catalogue unless given. */
    public PipelineBuilder catalog(IntentCatalog intents) {
        Objects.requireNonNull(intents, "intents must not be null");
        catalog = Optional.of(intents);
        return this;
    }

    /** What carries actions out. */
    public PipelineBuilder executor(ActionExecutor actions) {
        Objects.requireNonNull(actions, "actions must not be null");
        executor = Optional.of(actions);
        return this;
    }

    /** What understands; the best one on the class path unless given. */
    public PipelineBuilder extractor(IntentExtractor understanding) {
        Objects.requireNonNull(understanding, "understanding must not be null");
        extractor = Optional.of(understanding);
        return this;
    }

    /**
     * The same as {@link #extractor}, made with an empty directory: it understands whoever may not do what they ask for,
     * who would otherwise learn from the answer which names the system knows. Without it names are no secret.
     */
    public PipelineBuilder extractorWithoutNames(IntentExtractor understanding) {
        Objects.requireNonNull(understanding, "understanding must not be null");
        nameless = Optional.of(understanding);
        return this;
    }

    /** What hears. */
    public PipelineBuilder recognizer(SpeechRecognizer ears) {
        Objects.requireNonNull(ears, "ears must not be null");
        recognizer = Optional.of(ears);
        return this;
    }

    /** What speaks. */
    public PipelineBuilder synthesizer(SpeechSynthesizer voice) {
        Objects.requireNonNull(voice, "voice must not be null");
        synthesizer = Optional.of(voice);
        return this;
    }

    /** What remembers conversations; this process's memory unless given. */
    public PipelineBuilder memory(MemoryStore sessions) {
        Objects.requireNonNull(sessions, "sessions must not be null");
        memory = Optional.of(sessions);
        return this;
    }

    /** When to act and when to ask. */
    public PipelineBuilder dialogue(DialogueConfig config) {
        Objects.requireNonNull(config, "config must not be null");
        dialogue = config;
        return this;
    }

    /** Settings for engines that the builder makes itself. */
    public PipelineBuilder settings(EngineSettings engineSettings) {
        Objects.requireNonNull(engineSettings, "engineSettings must not be null");
        settings = engineSettings;
        return this;
    }

    /** Now, and the users' time zone; the system's unless given. */
    public PipelineBuilder clock(Clock time) {
        Objects.requireNonNull(time, "time must not be null");
        clock = time;
        return this;
    }

    /** Where stage timings and counters go. */
    public PipelineBuilder meters(MeterRegistry registry) {
        Objects.requireNonNull(registry, "registry must not be null");
        meters = () -> registry;
        return this;
    }

    /** Whether the log says what users say; not unless given. */
    public PipelineBuilder logWords(LogWords words) {
        Objects.requireNonNull(words, "words must not be null");
        logWords = words;
        return this;
    }

    /** How long a turn may take, from the end of its input to its result. 20 s unless given. */
    public PipelineBuilder turnBudget(Duration budget) {
        turnBudget = positive(budget, "budget", "a turn");
        return this;
    }

    /**
     * How long a live turn is listened to at most, from its first chunk. What was heard until then is acted on; the turn's
     * budget begins there. 2 minutes unless given.
     */
    public PipelineBuilder liveLimit(Duration limit) {
        liveLimit = positive(limit, "limit", "a live turn");
        return this;
    }

    /** How long nothing may come of a live turn before its audio is taken to have ended. 15 seconds unless given. */
    public PipelineBuilder livePatience(Duration patience) {
        livePatience = positive(patience, "patience", "a live turn");
        return this;
    }

    /** How many turns run at once; more are rejected. 64 unless given. */
    public PipelineBuilder turnsAtOnce(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one turn must be able to run, not " + limit);
        }
        turnsAtOnce = limit;
        return this;
    }

    /**
     * Where writes are recorded before they are sent, and where they wait when Teepy is down. This process's memory
     * unless given, which forgets what waits when the process ends.
     */
    public PipelineBuilder ledger(TurnLedger writes) {
        Objects.requireNonNull(writes, "writes must not be null");
        ledger = () -> writes;
        return this;
    }

    /** Where every decision and every call is accounted for; nowhere unless given. */
    public PipelineBuilder audit(AuditLog log) {
        Objects.requireNonNull(log, "log must not be null");
        audit = log;
        return this;
    }

    /** How calls are cached, tried again, slowed down and held back. Of no effect on an executor that is guarded already. */
    public PipelineBuilder guard(GuardConfig config) {
        Objects.requireNonNull(config, "config must not be null");
        guard = config;
        return this;
    }

    /** How long writes wait, and for what. */
    public PipelineBuilder outbox(OutboxConfig config) {
        Objects.requireNonNull(config, "config must not be null");
        outbox = config;
        return this;
    }

    /** What a caller may do by now, asked before a write that waited is sent; as when it was said unless given. */
    public PipelineBuilder rightsNow(UnaryOperator<Caller> directory) {
        Objects.requireNonNull(directory, "directory must not be null");
        rightsNow = directory;
        return this;
    }

    /**
     * @throws IllegalStateException when there is no executor
     * @throws io.theopy.spi.EngineException when an engine cannot be made
     */
    public Pipeline build() {
        ActionExecutor connector = executor.orElseThrow(() -> new IllegalStateException(
                "a pipeline needs an executor: builder.executor(...), for Teepy a TeepyExecutor"));
        MeterRegistry registry = meters.get();
        ActionExecutor actions = connector instanceof GuardedExecutor
                ? connector
                : new GuardedExecutor(connector, guard, clock, registry);
        IntentCatalog intents = catalog.orElseGet(IntentCatalog::teepy);
        EngineContext context = new EngineContext(settings, intents, actions.directory(), clock);
        PipelineParts parts = new PipelineParts(
                intents,
                recognizer,
                extractor.orElseGet(() -> EngineFinder.find(IntentExtractorProvider.class, context)
                        .create(EngineFinder.AUTO)),
                nameless,
                new DirectorySlotReader(actions.directory(), intents.domain()),
                actions,
                synthesizer,
                memory.orElseGet(() -> own(new InMemoryMemoryStore(clock))),
                dialogue,
                new TurnTimes(clock, turnBudget, liveLimit, livePatience),
                registry,
                logWords,
                turnsAtOnce,
                new Safety(ledger.get(), audit, outbox.coveringTurnsOf(turnBudget), rightsNow),
                owned);
        return new DefaultPipeline(parts);
    }

    private static Duration positive(Duration time, String name, String whose) {
        Objects.requireNonNull(time, name + " must not be null");
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(whose + " needs a positive " + name + ", not " + time);
        }
        return time;
    }

    private <T extends AutoCloseable> T own(T engine) {
        owned.add(engine);
        return engine;
    }
}
