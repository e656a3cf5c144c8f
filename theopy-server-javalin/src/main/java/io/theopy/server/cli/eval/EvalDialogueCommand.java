package io.theopy.server.cli.eval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.engine.EngineFinder;
import io.theopy.eval.ConversationReport;
import io.theopy.eval.ConversationResult;
import io.theopy.eval.ConversationRunner;
import io.theopy.eval.ConversationScript;
import io.theopy.eval.ConversationScripts;
import io.theopy.server.Engines;
import io.theopy.server.ScriptDirectory;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.IntentExtractor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval dialogue}: plays scripted conversations, each against a fresh sandbox, and lists what went otherwise. */
@Command(
        name = "dialogue",
        description =
                "Play the conversations (*.talk) of a folder against the sandbox; docs/conversations.md explains them.")
public final class EvalDialogueCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "DIR", description = "The folder with *.talk files.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public EvalDialogueCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        List<ConversationScript> scripts = ConversationScripts.in(folder);
        if (scripts.isEmpty()) {
            throw new CommandFailedException(folder + " holds no *.talk files");
        }
        ServerConfig config = invocation().config();
        ScriptDirectory directory = new ScriptDirectory();
        Engines engines =
                Engines.of(config.withEngines(EngineFinder.AUTO, EngineFinder.AUTO, config.nluEngine()), directory);
        IntentExtractor extractor = engines.extractor();
        ConversationRunner runner = new ConversationRunner(
                directory::sandbox,
                builder -> builder.catalog(engines.context().catalog()).extractor(extractor));
        List<ConversationResult> results = new ArrayList<>();
        for (ConversationScript script : scripts) {
            ConversationResult result = runner.play(script);
            results.add(result);
            if (!json) {
                terminal.line((result.isRight() ? "ok    " : "WRONG ") + script.file() + ": " + script.title());
                result.differences().forEach(difference -> terminal.line("      " + difference));
            }
        }
        ConversationReport report = ConversationReport.of(results);
        if (json) {
            terminal.json(json(report));
        } else {
            terminal.line(report.right() + " of " + report.conversations() + " conversations went as written, "
                    + report.turnsRight() + " of " + report.turns() + " turns; " + report.turnsAsked()
                    + " turns asked, wrong writes: " + report.wrongWrites().size());
            report.wrongWrites().forEach(write -> terminal.line("      " + write));
        }
        return report.right() == report.conversations() ? 0 : 1;
    }

    private static ObjectNode json(ConversationReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("conversations", report.conversations())
                .put("passed", report.right())
                .put("turns", report.turns())
                .put("turns_right", report.turnsRight())
                .put("turns_asked", report.turnsAsked())
                .put("wrong_writes", report.wrongWrites().size());
        report.wrongWrites().forEach(json.putArray("wrong")::add);
        report.differences().forEach(json.putArray("differences")::add);
        return json;
    }
}
