package io.theopy.server.cli.eval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.engine.EngineFinder;
import io.theopy.eval.ConversationRunner;
import io.theopy.eval.ConversationScript;
import io.theopy.eval.ConversationScripts;
import io.theopy.server.Engines;
import io.theopy.server.ScriptSandbox;
import io.theopy.server.SeedDirectory;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.IntentExtractor;
import java.nio.file.Path;
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
        Engines engines = Engines.of(
                config.withEngines(EngineFinder.AUTO, EngineFinder.AUTO, config.nluEngine()), new SeedDirectory());
        IntentExtractor extractor = engines.extractor();
        ConversationRunner runner = new ConversationRunner(
                ScriptSandbox::at,
                builder -> builder.catalog(engines.context().catalog()).extractor(extractor));
        int passed = 0;
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        var failures = report.putArray("differences");
        for (ConversationScript script : scripts) {
            List<String> differences = runner.play(script);
            passed += differences.isEmpty() ? 1 : 0;
            differences.forEach(failures::add);
            if (!json) {
                terminal.line((differences.isEmpty() ? "ok    " : "WRONG ") + script.file() + ": " + script.title());
                differences.forEach(difference -> terminal.line("      " + difference));
            }
        }
        report.put("conversations", scripts.size()).put("passed", passed);
        if (json) {
            terminal.json(report);
        } else {
            terminal.line(passed + " of " + scripts.size() + " conversations went as written");
        }
        return passed == scripts.size() ? 0 : 1;
    }
}
