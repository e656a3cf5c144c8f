package io.theopy.server.cli.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code outbox drop}. */
@Command(
        name = "drop",
        description =
                "Take a waiting write out: it is never sent. Of an unknown one, look in Teepy whether it happened.")
public final class OutboxDropCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "REFERENCE", description = "The reference, or its first 8 characters.")
    private String reference = "";

    @Mixin
    private OutboxAccess access = new OutboxAccess();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public OutboxDropCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        JsonNode entry = access.drop(invocation(), reference);
        if (json) {
            terminal.json(entry);
        } else {
            terminal.line(OutboxListCommand.line(entry));
        }
        return 0;
    }
}
