package io.theopy.examples.benchmarks;

import io.theopy.engine.EngineFinder;
import io.theopy.eval.NluExample;
import io.theopy.eval.NluExamples;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;
import io.theopy.teepy.sandbox.seed.SeedData;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One utterance of the development half, tokenised and understood, single-threaded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class UnderstandingBenchmark {
    private final TextPreprocessor preprocessor = new TextPreprocessor();
    private final DialogueContext context = DialogueContext.fresh(LocalDateTime.of(2025, 11, 5, 10, 0));
    private IntentExtractor extractor;
    private List<NluExample> examples;
    private int next;

    @Setup
    public void prepare() {
        extractor = extractor();
        examples = NluExamples.read(Path.of(System.getProperty("examples", "examples/nlu/dev-2.jsonl")));
    }

    @Benchmark
    public Interpretation understand() {
        NluExample example = examples.get(next++ % examples.size());
        return extractor.interpret(
                preprocessor.process(example.text(), example.language().orElse(Language.EN)), context);
    }

    static IntentExtractor extractor() {
        List<DirectoryEntry> clients = SeedData.clients().stream()
                .map(c -> new DirectoryEntry(Long.toString(c.id()), c.name(), c.city()))
                .toList();
        EngineContext engines = new EngineContext(
                EngineSettings.none(),
                IntentCatalog.teepy(),
                kind -> kind.is("client") ? clients : List.of(),
                Clock.systemDefaultZone());
        return EngineFinder.find(IntentExtractorProvider.class, engines).create(EngineFinder.AUTO);
    }
}
