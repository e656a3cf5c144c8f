package io.theopy.server.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.engine.EngineFinder;
import io.theopy.engine.FoundEngine;
import io.theopy.engine.LoadProblem;
import io.theopy.server.Engines;
import io.theopy.server.SeedDirectory;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineProvider;
import io.theopy.spi.IntentExtractorProvider;
import io.theopy.spi.MemoryStoreProvider;
import io.theopy.spi.SpeechRecognizerProvider;
import io.theopy.spi.SpeechSynthesizerProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code engines}: what was found, what is missing and how to get it. */
@Command(name = "engines", description = "List the engines found, what is missing, and how to get it.")
final class EnginesCommand extends BaseCommand {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    EnginesCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        EngineContext context =
                Engines.of(invocation().config(), new SeedDirectory()).context();
        Map<String, EngineFinder<?>> kinds = new LinkedHashMap<>();
        kinds.put("stt", find(SpeechRecognizerProvider.class, context));
        kinds.put("nlu", find(IntentExtractorProvider.class, context));
        kinds.put("tts", find(SpeechSynthesizerProvider.class, context));
        kinds.put("memory", find(MemoryStoreProvider.class, context));
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        kinds.forEach((kind, finder) -> describe(all.putArray(kind), finder));
        if (json) {
            terminal.json(all);
        } else {
            all.properties().forEach(kind -> print(terminal, kind.getKey(), (ArrayNode) kind.getValue()));
        }
        return 0;
    }

    private static <E, P extends EngineProvider<E>> EngineFinder<E> find(Class<P> kind, EngineContext context) {
        return EngineFinder.find(kind, context);
    }

    private static void describe(ArrayNode engines, EngineFinder<?> finder) {
        for (FoundEngine<?> engine : finder.engines()) {
            ObjectNode entry = engines.addObject();
            entry.put("name", engine.name());
            entry.put("available", engine.isAvailable());
            if (engine.availability() instanceof Availability.Available yes) {
                entry.put("detail", yes.detail());
            } else if (engine.availability() instanceof Availability.Unavailable no) {
                entry.put("reason", no.reason());
                entry.put("remedy", no.remedy());
            }
        }
        for (LoadProblem problem : finder.problems()) {
            engines.addObject()
                    .put("name", problem.provider())
                    .put("available", false)
                    .put("reason", problem.problem())
                    .put("remedy", "add the library that it needs, or take its jar away");
        }
    }

    private static void print(Terminal terminal, String kind, ArrayNode engines) {
        terminal.line(kind + (engines.isEmpty() ? ": none on the class path" : ""));
        engines.forEach(engine -> {
            boolean available = engine.path("available").asBoolean();
            terminal.line(String.format(
                    "  %-10s %-8s %s",
                    engine.path("name").asText(),
                    available ? "ready" : "missing",
                    available
                            ? engine.path("detail").asText()
                            : engine.path("reason").asText() + "; "
                                    + engine.path("remedy").asText()));
        });
    }
}
