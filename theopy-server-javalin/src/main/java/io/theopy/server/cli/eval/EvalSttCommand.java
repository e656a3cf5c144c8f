package io.theopy.server.cli.eval;

import io.theopy.engine.EngineFinder;
import io.theopy.eval.SttEvaluation;
import io.theopy.eval.SttManifest;
import io.theopy.eval.SttReport;
import io.theopy.eval.SttResult;
import io.theopy.eval.SttSample;
import io.theopy.eval.WordErrorRate;
import io.theopy.server.Engines;
import io.theopy.server.SeedDirectory;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.LanguageConverter;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.wire.SttReportJson;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval stt}: how well recordings are recognised. */
@Command(name = "stt", description = "Measure recognition on lines of wav<TAB>reference.")
public final class EvalSttCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "MANIFEST.tsv", description = "The recordings and their words.")
    private Path manifest = Path.of("");

    @Option(names = "--engine", paramLabel = "NAME", description = "The recogniser; see: theopy engines.")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "en|fr",
            converter = LanguageConverter.class,
            description = "The language spoken, if known.")
    private Optional<Language> language = Optional.empty();

    @Option(names = "--errors", description = "List what was not recognised exactly.")
    private boolean errors;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public EvalSttCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        ServerConfig config = invocation().config();
        List<SttSample> samples = SttManifest.read(manifest);
        RecognitionHints hints = language.map(RecognitionHints::of).orElseGet(RecognitionHints::none);
        SttReport report;
        try (SpeechRecognizer recognizer = Engines.of(
                        config.withEngines(engine.orElse(config.sttEngine()), EngineFinder.AUTO, EngineFinder.AUTO),
                        new SeedDirectory())
                .recognizer()) {
            report = new SttEvaluation(recognizer, hints, config.limits().audio()).run(samples);
        }
        if (json) {
            terminal.json(SttReportJson.of(report, errors));
            return 0;
        }
        print(terminal, report);
        return 0;
    }

    private void print(Terminal terminal, SttReport report) {
        WordErrorRate wrong = report.errors();
        terminal.line(String.format(
                Locale.ROOT,
                "%s: %d files, WER %.1f %% of %d words (%d substituted, %d inserted, %d deleted)",
                report.engine(),
                report.files(),
                100 * wrong.rate(),
                wrong.words(),
                wrong.substitutions(),
                wrong.insertions(),
                wrong.deletions()));
        terminal.line(String.format(
                Locale.ROOT,
                "exact sentences: %d of %d, real-time factor %.3f",
                report.exactSentences(),
                report.files(),
                report.realTimeFactor()));
        if (errors) {
            report.results().stream().filter(r -> !r.isExact()).forEach(r -> print(terminal, r));
        }
    }

    private static void print(Terminal terminal, SttResult result) {
        terminal.line(result.sample().recording().getFileName() + System.lineSeparator()
                + "   said  " + result.sample().reference() + System.lineSeparator()
                + "   heard " + result.transcript().text());
    }
}
