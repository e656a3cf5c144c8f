package io.theopy.server.cli.token;

import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Role;
import io.theopy.server.auth.UserId;
import io.theopy.server.auth.token.ApiToken;
import io.theopy.server.auth.token.NewToken;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.NumberRange;
import io.theopy.server.cli.base.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code token create}: a new API token, shown this once. */
@Command(name = "create", description = "Make an API token for a user. It is shown this once; only its hash is kept.")
public final class TokenCreateCommand extends BaseCommand {
    private static final NumberRange DAYS = new NumberRange(1, 3_650);
    private static final int LONGEST_LABEL = 100;

    @Option(names = "--user", required = true, paramLabel = "ID", description = "The user's id in Teepy.")
    private String user = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "What they are, such as manager.")
    private String role = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "One of the role's scopes, such as invoices:read; may be repeated. Without it: all of them.")
    private List<String> scopes = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "For how long it counts, 1 to 3650 days; ${DEFAULT-VALUE} if left out.")
    private int days;

    @Option(names = "--label", paramLabel = "TEXT", description = "What it is for.")
    private String label = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public TokenCreateCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        NewToken made = NewToken.of(grant(now), checkedLabel(), now);
        TokenAccess.use(invocation(), store -> {
            store.add(made.kept());
            return store;
        });
        if (json) {
            terminal.json(
                    TokenJson.of(made.kept(), now).put("token", made.secret().reveal()));
        } else {
            terminal.line(made.secret().reveal());
            terminal.note("Token " + made.kept().id() + " lets " + user + " in as "
                    + made.kept().grant().role() + " until "
                    + made.kept().grant().expires()
                    + ". Keep it where secrets are kept: it is not shown again. Send it as Authorization: Bearer.");
        }
        return 0;
    }

    private ApiToken.Grant grant(Instant now) {
        DAYS.require(spec, "--days", days);
        String id = UserId.read(user).orElseThrow(() -> wrong("--user must be " + UserId.RULE));
        IntentCatalog catalog =
                invocation().config().catalog().map(IntentCatalog::load).orElseGet(IntentCatalog::teepy);
        Role known = Optional.ofNullable(catalog.domain().roles().get(role))
                .orElseThrow(() -> wrong("--role must be one of "
                        + String.join(
                                ", ", new TreeSet<>(catalog.domain().roles().keySet()))));
        if (!known.scopes().containsAll(scopes)) {
            throw wrong("--scope must be one that the role " + role + " has: "
                    + String.join(", ", new TreeSet<>(known.scopes())));
        }
        return new ApiToken.Grant(
                id,
                known.name(),
                scopes.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(scopes)),
                now.plus(Duration.ofDays(days)));
    }

    private String checkedLabel() {
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw wrong("--label must be one line of at most " + LONGEST_LABEL + " characters");
        }
        return label;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
