package io.theopy.server;

import io.theopy.Pipeline;
import io.theopy.ReloadingPipeline;
import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.action.outbox.OutboxConfig;
import io.theopy.audit.AuditRetention;
import io.theopy.audit.AuditStore;
import io.theopy.audit.InMemoryAuditLog;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.intent.IntentCatalog;
import io.theopy.memory.local.InMemoryMemoryStore;
import io.theopy.server.audit.AnchorTimer;
import io.theopy.server.audit.RetentionTimer;
import io.theopy.server.audit.WatermarkedAuditLog;
import io.theopy.server.auth.Authenticator;
import io.theopy.server.auth.Rights;
import io.theopy.server.auth.token.EndedTokens;
import io.theopy.server.auth.token.JdbcTokenStore;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.config.StorageConfig;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.server.database.sqlite.ProcessLock;
import io.theopy.server.database.sqlite.Watermark;
import io.theopy.server.health.HealthBoard;
import io.theopy.server.metrics.CatalogAge;
import io.theopy.server.metrics.Metrics;
import io.theopy.server.metrics.TimedAuditStore;
import io.theopy.server.metrics.TimedLedger;
import io.theopy.server.metrics.WaitingWrites;
import io.theopy.server.secret.Secrets;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.MemoryStore;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.teepy.TeepyExecutor;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.config.UserRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A running Theopy: everything that one process runs, put together from its settings: {@code database -> sandbox ->
 * connector -> engines -> memory -> pipeline}. Closes it in the opposite order, once. Thread-safe after the start.
 */
public final class Application implements AutoCloseable {
    private static final Duration CATALOG_WATCH = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final CloseOnce parts;
    private final Secrets secrets;
    private final IntentCatalog catalog;
    private final MemoryStore memory;
    private final Optional<Database> database;
    private final TurnLedger ledger;
    private final AuditStore audit;
    private final Optional<AnchorTimer> anchors;
    private final Callers callers;
    private final Metrics metrics;
    private final HealthBoard health;
    private final Pipeline pipeline;
    private final Optional<TeepySandbox> sandbox;
    private final Optional<SpeechRecognizer> recognizer;
    private final Optional<SpeechSynthesizer> synthesizer;
    private final String teepyLabel;

    private Application(ServerConfig config, boolean speech, UnaryOperator<ActionExecutor> around, CloseOnce parts) {
        this.parts = parts;
        Clock clock = Clock.system(config.zone());
        this.metrics = parts.add(new Metrics());
        this.secrets = parts.add(Secrets.start(config.settings(), config.secretsEvery()));
        this.sandbox = config.teepy().isPresent()
                ? Optional.empty()
                : Optional.of(parts.add(TeepySandbox.start(sandboxFor(config, clock))));
        this.database = config.storage().database().map(address -> open(address, parts));
        this.ledger = new TimedLedger(
                database.<TurnLedger>map(db -> new JdbcTurnLedger(db.sql())).orElseGet(InMemoryTurnLedger::new),
                metrics.registry());
        this.audit = new TimedAuditStore(
                database.map(db -> auditLog(db, parts)).orElseGet(InMemoryAuditLog::new), metrics.registry());
        this.anchors = config.storage()
                .anchorFile()
                .map(file -> parts.add(
                        AnchorTimer.start(audit, file, config.storage().anchors(), clock)));
        Optional<EndedTokens> endedTokens =
                database.map(db -> new EndedTokens(db.sql(), StorageConfig.endedTokens(config.settings()), clock));
        parts.add(RetentionTimer.start(
                new AuditRetention(audit, config.storage().auditRetention(), clock),
                () -> endedTokens.ifPresent(EndedTokens::forget)));
        this.teepyLabel = config.teepy().map(Object::toString).orElse("sandbox");
        ActionExecutor executor = around.apply(parts.add(connect(config, clock)));
        NameWarmUp.await(executor.directory());
        Engines engines = Engines.of(config, executor.directory());
        EngineContext context = engines.context();
        this.catalog = context.catalog();
        // Outbox workers ask while the pipeline is still being built.
        CurrentCatalog current = new CurrentCatalog(() -> catalog);
        this.callers = parts.add(new Callers(
                config,
                new Rights(() -> current.get().domain().roles()),
                database.map(db -> new JdbcTokenStore(db.sql())),
                clock));
        IntentExtractor extractor;
        try (ParallelLoading loading = new ParallelLoading()) {
            var ears = loading.begin(
                    () -> speech ? engines.recognizerIfAny().map(parts::add) : Optional.<SpeechRecognizer>empty());
            var voice = loading.begin(
                    () -> speech ? engines.synthesizerIfAny().map(parts::add) : Optional.<SpeechSynthesizer>empty());
            extractor = engines.extractor();
            this.recognizer = ParallelLoading.await(ears);
            this.synthesizer = ParallelLoading.await(voice);
        }
        this.memory = parts.add(new InMemoryMemoryStore(clock, StorageConfig.sessionLife(config.settings())));
        Function<IntentCatalog, Pipeline> make = intents -> pipeline(
                intents,
                new Extractors(
                        intents.equals(catalog) ? extractor : engines.extractor(intents),
                        namesAreSecret(config, intents)
                                ? Optional.of(engines.extractorWithoutNames(intents))
                                : Optional.empty()),
                config,
                executor,
                clock);
        this.pipeline = parts.add(config.catalog()
                .<Pipeline>map(file -> ReloadingPipeline.watching(file, CATALOG_WATCH, make))
                .orElseGet(() -> make.apply(catalog)));
        current.source = pipeline::catalog;
        this.health = watch(config, clock);
    }

    private HealthBoard watch(ServerConfig config, Clock clock) {
        CatalogAge.watch(this::catalog, clock, metrics.registry());
        WaitingWrites waiting = parts.add(WaitingWrites.watch(ledger, clock, LOOK, metrics.registry()));
        return parts.add(HealthBoard.watch(
                Components.of(this, config, waiting, metrics.registry()), clock, LOOK, metrics.registry()));
    }

    /** A file has one server: two would not see each other's turns under way, nor the mark of the other. */
    private static Database open(DatabaseAddress address, CloseOnce parts) {
        address.file().ifPresent(file -> parts.add(ProcessLock.forServer(file, address)));
        return parts.add(DatabaseOpening.open(address));
    }

    private static AuditStore auditLog(Database database, CloseOnce parts) {
        AuditStore log = new JdbcAuditLog(database.sql());
        return database.address()
                .file()
                .<AuditStore>map(
                        file -> new WatermarkedAuditLog(log, parts.add(Watermark.open(file, database.address()))))
                .orElse(log);
    }

    /** The catalogue that the settings name, and from the start on the one that the pipeline has. */
    private static final class CurrentCatalog implements Supplier<IntentCatalog> {
        private volatile Supplier<IntentCatalog> source;

        CurrentCatalog(Supplier<IntentCatalog> source) {
            this.source = source;
        }

        @Override
        public IntentCatalog get() {
            return source.get();
        }
    }

    private record Extractors(IntentExtractor usual, Optional<IntentExtractor> nameless) {}

    /** Whether somebody may call who may not do all that can be asked for. */
    private static boolean namesAreSecret(ServerConfig config, IntentCatalog intents) {
        return config.auth().isOn()
                || !intents.intents().stream()
                        .flatMap(intent -> intent.action().stream())
                        .allMatch(action -> config.caller().may(action.scope()));
    }

    private Pipeline pipeline(
            IntentCatalog intents, Extractors extractors, ServerConfig config, ActionExecutor executor, Clock clock) {
        Duration budget = config.limits().turn();
        var builder = Pipeline.builder()
                .catalog(intents)
                .executor(executor)
                .extractor(extractors.usual())
                .memory(memory)
                .ledger(ledger)
                .audit(audit)
                .outbox(OutboxConfig.defaults()
                        .withLease(budget.plusSeconds(5), budget)
                        .withKeepSettled(config.storage().retention()))
                .turnBudget(budget)
                .rightsNow(callers::rightsNow)
                .clock(clock)
                .settings(config.settings())
                .meters(metrics.registry())
                .logWords(config.observe().logWords())
                .turnsAtOnce(config.limits().concurrentTurns());
        extractors.nameless().ifPresent(builder::extractorWithoutNames);
        recognizer.ifPresent(builder::recognizer);
        synthesizer.ifPresent(builder::synthesizer);
        return builder.build();
    }

    /**
     * Starts everything.
     *
     * @throws io.theopy.spi.EngineException when an engine that the settings name cannot be had
     * @throws io.theopy.intent.CatalogException when the catalogue is not valid
     * @throws io.theopy.server.database.NoDatabaseException when the database cannot be used
     */
    public static Application start(ServerConfig config) {
        return start(config, true, UnaryOperator.identity());
    }

    /** Starts everything but ears and voice, which take the time. */
    public static Application startForText(ServerConfig config) {
        return start(config, false, UnaryOperator.identity());
    }

    /** Starts everything, with {@code around} put around the executor, to watch what is sent. */
    public static Application start(ServerConfig config, UnaryOperator<ActionExecutor> around) {
        return start(config, true, around);
    }

    private static Application start(ServerConfig config, boolean speech, UnaryOperator<ActionExecutor> around) {
        CloseOnce parts = new CloseOnce();
        boolean started = false;
        try {
            Application application = new Application(config, speech, around, parts);
            started = true;
            return application;
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    /** What keeps secrets as they are now. */
    public Secrets secrets() {
        return secrets;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public IntentCatalog catalog() {
        return pipeline.catalog();
    }

    public MemoryStore memory() {
        return memory;
    }

    /** The writes that were asked for, and what became of them. */
    public TurnLedger ledger() {
        return ledger;
    }

    /** What was decided and sent. */
    public AuditStore audit() {
        return audit;
    }

    /** What writes down outside of the database where the audit log ends; empty: nothing does. */
    public Optional<AnchorTimer> anchors() {
        return anchors;
    }

    /** What finds out who sent a request; made anew, and closed with the application. */
    public Authenticator authenticator() {
        return callers.authenticator();
    }

    /** What is measured. */
    public Metrics metrics() {
        return metrics;
    }

    /** How each part is. */
    public HealthBoard health() {
        return health;
    }

    /** Where ledger and audit log are kept; empty: in this process's memory. */
    public Optional<Database> database() {
        return database;
    }

    /** The Teepy stand-in of this process, unless the settings name a real one. */
    public Optional<TeepySandbox> sandbox() {
        return sandbox;
    }

    /** Where actions go, for people: {@code sandbox} or an address. */
    public String teepyLabel() {
        return teepyLabel;
    }

    public Optional<String> recognizerName() {
        return recognizer.map(SpeechRecognizer::name);
    }

    public Optional<String> synthesizerName() {
        return synthesizer.map(SpeechSynthesizer::name);
    }

    @Override
    public void close() {
        parts.close();
    }

    private static SandboxConfig sandboxFor(ServerConfig config, Clock clock) {
        UserRole role = UserRole.valueOf(config.caller().role().toUpperCase(Locale.ROOT));
        return SandboxConfig.defaults()
                .withClock(clock)
                .withUser(config.caller().id(), role);
    }

    private ActionExecutor connect(ServerConfig config, Clock clock) {
        String url = sandbox.map(TeepySandbox::url)
                .orElseGet(() -> config.teepy().orElseThrow().url().toString());
        Supplier<String> token = sandbox.<Supplier<String>>map(own -> own::token)
                .orElseGet(() -> config.teepy().orElseThrow().currentToken());
        return TeepyExecutor.builder().baseUrl(url).token(token).clock(clock).build();
    }
}
