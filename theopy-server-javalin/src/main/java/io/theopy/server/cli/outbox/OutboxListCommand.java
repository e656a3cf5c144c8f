package io.theopy.server.cli.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code outbox list}: the writes that wait, oldest first. */
@Command(name = "list", description = "List the writes that wait for Teepy, oldest first.")
public final class OutboxListCommand extends BaseCommand {
    @Mixin
    private OutboxAccess access = new OutboxAccess();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    public OutboxListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        JsonNode waiting = access.list(invocation());
        if (json) {
            terminal.json(waiting);
            return 0;
        }
        if (waiting.isEmpty()) {
            terminal.line("Nothing waits.");
        }
        waiting.forEach(entry -> terminal.line(line(entry)));
        return 0;
    }

    static String line(JsonNode entry) {
        return String.format(
                "%-8.8s  %-8s  %-20s %s  tries %d  since %s%s",
                entry.path("turn_id").asText(),
                entry.path("state").asText(),
                entry.path("intent").asText(),
                entry.path("slots"),
                entry.path("attempts").asInt(),
                entry.path("recorded").asText(),
                entry.has("detail") ? "  (" + entry.path("detail").asText() + ")" : "");
    }
}
