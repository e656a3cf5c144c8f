package io.theopy.server.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.Pipeline;
import io.theopy.server.Application;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.LanguageConverter;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.terminal.InputLines;
import io.theopy.server.wire.TurnJson;
import io.theopy.text.Language;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat}: one conversation, a line a turn, typed or piped. */
@Command(
        name = "chat",
        description = {"Type commands, one a line; also works in a pipe.", "Ends with the input, or with: quit"})
final class ChatCommand extends BaseCommand {
    private static final Set<String> FAREWELLS = Set.of("quit", "exit", ":q");

    @Option(
            names = "--language",
            paramLabel = "en|fr",
            converter = LanguageConverter.class,
            description = "The language typed; detected unless given.")
    private Optional<Language> language = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object a turn.")
    private boolean json;

    ChatCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        ServerConfig config = invocation().config();
        String session = UUID.randomUUID().toString();
        try (Application application = Application.startForText(config)) {
            if (terminal.interactive() && !json) {
                terminal.line("Theopy, on " + application.teepyLabel()
                        + ". Say \"help\" for what it can do, \"quit\" to leave.");
            }
            return converse(terminal, config, session, application.pipeline());
        }
    }

    private int converse(Terminal terminal, ServerConfig config, String session, Pipeline pipeline) {
        InputLines lines = terminal.lines(config.limits().textLength());
        int exit = 0;
        // Where nobody hears the answers any more, nothing else is done either.
        while (!terminal.isDeaf()) {
            Optional<InputLines.Line> line = next(terminal, lines);
            if (line.isEmpty() || line.get() instanceof InputLines.Line.Text text && isFarewell(text)) {
                break;
            }
            if (line.get() instanceof InputLines.Line.Refused refused) {
                exit = 1;
                refuse(terminal, lines.number(), refused);
            } else if (line.get() instanceof InputLines.Line.Text text
                    && !text.text().isBlank()) {
                answer(terminal, pipeline, request(config, session, text.text()));
            }
        }
        return exit;
    }

    private static boolean isFarewell(InputLines.Line.Text line) {
        return FAREWELLS.contains(line.text().strip());
    }

    private void refuse(Terminal terminal, long number, InputLines.Line.Refused refused) {
        String why = "line " + number + " " + refused.why();
        terminal.note("theopy: " + why);
        if (json) {
            terminal.json(
                    JsonNodeFactory.instance.objectNode().put("line", number).put("error", why));
        }
    }

    private TurnRequest request(ServerConfig config, String session, String line) {
        TurnRequest request = TurnRequest.text(session, config.caller(), line);
        return language.map(request::withLanguage).orElse(request);
    }

    private void answer(Terminal terminal, Pipeline pipeline, TurnRequest request) {
        TurnResult result = pipeline.run(request);
        if (json) {
            terminal.json(TurnJson.of(result));
        } else {
            terminal.line(result.reply().text());
        }
        terminal.out().flush();
    }

    private Optional<InputLines.Line> next(Terminal terminal, InputLines lines) {
        if (terminal.interactive() && !json) {
            terminal.out().print("> ");
            terminal.out().flush();
        }
        try {
            return lines.next();
        } catch (IOException e) {
            throw new CommandFailedException(
                    "standard input cannot be read (" + e.getMessage() + "); give it a terminal, a pipe or a file", e);
        }
    }
}
