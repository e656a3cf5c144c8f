package io.theopy.server.cli.eval;

import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.engine.EngineFinder;
import io.theopy.eval.CorpusEvaluation;
import io.theopy.eval.CorpusLine;
import io.theopy.eval.CorpusLines;
import io.theopy.eval.CorpusReport;
import io.theopy.eval.FewExamples;
import io.theopy.eval.NluEvaluation;
import io.theopy.eval.NluExample;
import io.theopy.eval.NluExamples;
import io.theopy.eval.NluMistake;
import io.theopy.eval.NluReport;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.nlu.opennlp.OpenNlpTrainer;
import io.theopy.nlu.statistical.LinearTrainer;
import io.theopy.nlu.statistical.WordModel;
import io.theopy.server.Engines;
import io.theopy.server.SeedDirectory;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.wire.CorpusReportJson;
import io.theopy.server.wire.NluReportJson;
import io.theopy.spi.EngineContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval nlu}: how well labelled utterances are understood. The known clients are those of the sandbox. */
@Command(
        name = "nlu",
        description = {
            "Measure understanding on lines of",
            "{\"text\",\"language\",\"intent\" or null,\"entities\":{slot: value},\"now\"};",
            "with --train, measure the trainable part alone, on lines of",
            "{\"split\",\"intent\",\"text\",\"entities\":[{start,end,type}]}."
        })
public final class EvalNluCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "FILE.jsonl", description = "The labelled utterances.")
    private Path file = Path.of("");

    @Option(
            names = "--train",
            paramLabel = "TRAIN.jsonl",
            description = "Learn from this corpus instead of the catalogue; may be the same file.")
    private Optional<Path> train = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = {
                "The intent extractor; see: theopy engines.",
                "With --train: theopy, theopy-fast (learned as the catalogue is) or opennlp."
            })
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "With --train: learn from only so many sentences of each intent.")
    private Optional<Integer> examples = Optional.empty();

    @Option(
            names = "--draw",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "With --examples: which draw of them; default: ${DEFAULT-VALUE}.")
    private long draw;

    @Option(names = "--errors", description = "List what was not understood exactly.")
    private boolean errors;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public EvalNluCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        if (train.isPresent()) {
            return runCorpus(train.get(), terminal);
        }
        ServerConfig config = invocation().config();
        List<NluExample> utterances = NluExamples.read(file);
        Engines engines = Engines.of(
                config.withEngines(EngineFinder.AUTO, EngineFinder.AUTO, engine.orElse(config.nluEngine())),
                new SeedDirectory());
        EngineContext context = engines.context();
        Dialogue dialogue = new Dialogue(
                context.catalog(),
                DialogueConfig.defaults(),
                new DirectorySlotReader(context.directory(), context.catalog().domain()));
        NluReport report = new NluEvaluation(
                        context.catalog(), engines.extractor(), dialogue, LocalDateTime.now(context.clock()))
                .run(utterances);
        if (json) {
            terminal.json(NluReportJson.of(report, errors));
            return 0;
        }
        NluReportText.lines(report).forEach(terminal::line);
        if (errors) {
            report.mistakes().stream().map(EvalNluCommand::describe).forEach(terminal::line);
        }
        return 0;
    }

    private int runCorpus(Path training, Terminal terminal) {
        List<CorpusLine> learned = CorpusLines.read(training);
        List<CorpusLine> tested = training.equals(file) ? learned : CorpusLines.read(file);
        List<CorpusLine> few =
                examples.map(each -> new FewExamples(each, draw).of(learned)).orElse(learned);
        CorpusReport report = new CorpusEvaluation(trainer()).run(few, tested);
        if (json) {
            terminal.json(CorpusReportJson.of(report));
        } else {
            report.figures().forEach((name, value) -> terminal.line(String.format("%-30s%10s", name, value)));
        }
        return 0;
    }

    /** Not an extractor: without a catalogue there are no templates, slot types or thresholds, only what was learned. */
    private WordModel.Trainer trainer() {
        String name = engine.orElse(EngineFinder.AUTO);
        return switch (name) {
            case EngineFinder.AUTO, "theopy" -> LinearTrainer.of(TrainingOptions.accurate());
            case "theopy-fast" -> LinearTrainer.of(TrainingOptions.fast());
            case "opennlp" -> new OpenNlpTrainer();
            default ->
                throw new CommandFailedException("\"" + name
                        + "\" cannot learn from a corpus; --engine takes theopy, theopy-fast (as the default "
                        + "catalogue is learned) or opennlp with --train");
        };
    }

    private static String describe(NluMistake mistake) {
        NluExample example = mistake.example();
        String understood = mistake.understood()
                .map(proposed -> proposed.intent() + " " + proposed.values())
                .orElse("nothing");
        return String.format(
                "%d: %s%n   expected   %s %s%n   understood %s (%s)%s",
                example.line(),
                example.text(),
                example.intent().orElse("nothing"),
                new TreeMap<>(example.entities()),
                understood,
                mistake.verdict().name().toLowerCase(Locale.ROOT),
                mistake.wrongAction() ? "  WRONG ACTION" : "");
    }
}
