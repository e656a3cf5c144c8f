package io.theopy.server.cli.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code outbox retry}. */
@Command(name = "retry", description = "Have a waiting write tried at once.")
public final class OutboxRetryCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "REFERENCE", description = "The reference, or its first 8 characters.")
    private String reference = "";

    @Mixin
    private OutboxAccess access = new OutboxAccess();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public OutboxRetryCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        JsonNode entry = access.retry(invocation(), reference);
        if (json) {
            terminal.json(entry);
        } else {
            terminal.line(OutboxListCommand.line(entry));
        }
        return 0;
    }
}
