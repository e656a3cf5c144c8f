package io.theopy.server.cli.token;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.server.auth.token.ApiToken;
import io.theopy.server.auth.token.TokenStore;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code token list}: all API tokens, the oldest first. */
@Command(name = "list", description = "List the API tokens, oldest first; the tokens themselves are kept nowhere.")
public final class TokenListCommand extends BaseCommand {
    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    public TokenListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        Instant now = Instant.now();
        List<ApiToken> tokens = TokenAccess.use(invocation(), TokenStore::all);
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            tokens.forEach(token -> array.add(TokenJson.of(token, now)));
            terminal.json(array);
            return 0;
        }
        if (tokens.isEmpty()) {
            terminal.line("There is none. Make one with: theopy token create --user ID --role ROLE");
        }
        tokens.forEach(token -> terminal.line(line(token, now)));
        return 0;
    }

    static String line(ApiToken token, Instant now) {
        return String.format(
                "%s  %-7s  %-20s %-14s until %s  %s%s%s",
                token.id(),
                token.stateAt(now),
                token.grant().userId(),
                token.grant().role(),
                token.grant().expires(),
                token.lastUsed().map(time -> "last used " + time).orElse("never used"),
                token.grant()
                        .scopes()
                        .map(scopes -> "  only " + String.join(" ", scopes))
                        .orElse(""),
                token.label().isEmpty() ? "" : "  (" + token.label() + ")");
    }
}
