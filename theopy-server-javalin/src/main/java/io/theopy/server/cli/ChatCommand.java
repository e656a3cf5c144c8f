package io.theopy.server.cli;

import io.theopy.Pipeline;
import io.theopy.TurnRequest;
import io.theopy.TurnResult;
import io.theopy.server.ServerConfig;
import io.theopy.server.Stack;
import io.theopy.server.wire.TurnJson;
import io.theopy.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    int run(Terminal terminal) throws IOException {
        ServerConfig config = invocation().config();
        String session = UUID.randomUUID().toString();
        try (Stack stack = Stack.startForText(config)) {
            if (terminal.interactive() && !json) {
                terminal.line(
                        "Theopy, on " + stack.teepyLabel() + ". Say \"help\" for what it can do, \"quit\" to leave.");
            }
            BufferedReader lines = terminal.lines();
            for (String line = next(terminal, lines); line != null; line = next(terminal, lines)) {
                if (FAREWELLS.contains(line.strip())) {
                    break;
                }
                if (!line.isBlank()) {
                    answer(terminal, stack.pipeline(), request(config, session, line));
                }
            }
        }
        return 0;
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

    private @Nullable String next(Terminal terminal, BufferedReader lines) throws IOException {
        if (terminal.interactive() && !json) {
            terminal.out().print("> ");
            terminal.out().flush();
        }
        return lines.readLine();
    }
}
