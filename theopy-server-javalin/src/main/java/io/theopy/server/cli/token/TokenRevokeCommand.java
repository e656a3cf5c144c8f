package io.theopy.server.cli.token;

import io.theopy.server.auth.token.ApiToken;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token revoke}: an API token counts no more. */
@Command(
        name = "revoke",
        description = "Revoke an API token: it counts no more, on a server that runs within 2 seconds.")
public final class TokenRevokeCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "ID", description = "The token's id, as token list has it.")
    private String id = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public TokenRevokeCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        Instant now = Instant.now();
        ApiToken token = TokenAccess.use(invocation(), store -> store.revoke(id, now))
                .orElseThrow(() -> new CommandFailedException("no token has this id; see: theopy token list"));
        if (json) {
            terminal.json(TokenJson.of(token, now));
        } else {
            terminal.line(TokenListCommand.line(token, now));
        }
        return 0;
    }
}
