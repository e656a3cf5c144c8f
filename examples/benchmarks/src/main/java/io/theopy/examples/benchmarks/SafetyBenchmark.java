package io.theopy.examples.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.Pipeline;
import io.theopy.PipelineBuilder;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.action.guard.GuardConfig;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.spi.ActionExecutor;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What safety costs: one typed turn that writes, against an ERP that answers at once, with ledger, outbox and audit log
 * in memory or in a SQLite file whose commits survive {@code kill -9}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SafetyBenchmark {
    private static final Caller MANAGER =
            Caller.of("manager", IntentCatalog.teepy().role("manager"));

    /** Where writes and decisions are kept. */
    @Param({"memory", "sqlite"})
    public String store = "memory";

    /** Whether the turn carries a key of its sender's. */
    @Param({"false", "true"})
    public boolean keyed;

    private Pipeline pipeline;
    private Optional<Database> database = Optional.empty();
    private Path folder;
    private long turns;

    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("theopy-safety-");
        IntentCatalog catalog = IntentCatalog.teepy();
        PipelineBuilder builder = Pipeline.builder()
                .catalog(catalog)
                .executor(new Immediate())
                .extractor(new TemplateIntentExtractor(
                        catalog,
                        new EntityLinker(
                                EntityDirectory.empty(), IntentCatalog.teepy().domain())))
                .guard(GuardConfig.defaults().with(new GuardConfig.Rate(1_000_000, 1_000_000)));
        if (store.equals("sqlite")) {
            Database opened = DatabaseOpening.open(DatabaseAddress.in(folder));
            database = Optional.of(opened);
            builder.ledger(new JdbcTurnLedger(opened.sql())).audit(new JdbcAuditLog(opened.sql()));
        }
        pipeline = builder.build();
    }

    @Benchmark
    public TurnResult write() {
        turns++;
        TurnRequest request =
                TurnRequest.text("session-" + turns % 50, MANAGER, "remind me to call the supplier tomorrow at nine");
        TurnResult result = pipeline.run(
                keyed ? request.withIdempotencyKey(UUID.randomUUID().toString()) : request);
        if (!(result.outcome() instanceof Outcome.Done)) {
            throw new IllegalStateException("expected the reminder to be done, got " + result.outcome());
        }
        return result;
    }

    @TearDown
    public void cleanUp() throws IOException {
        pipeline.close();
        database.ifPresent(Database::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    /** An ERP that says yes to everything. */
    private static final class Immediate implements ActionExecutor {
        @Override
        public String name() {
            return "immediate";
        }

        @Override
        public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
            return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode().put("id", 1));
        }
    }
}
