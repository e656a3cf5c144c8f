package io.theopy.server.cli.privacy;

import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.wire.PersonalDataJson;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code privacy export}. */
@Command(
        name = "export",
        description =
                "Print all that the database keeps of one user as one JSON object: answers, writes, audit records.")
public final class PrivacyExportCommand extends BaseCommand {
    @Mixin
    private PersonalDatabase database = new PersonalDatabase();

    public PrivacyExportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        terminal.json(database.use(
                invocation(),
                data -> PersonalDataJson.of(data.export(database.user(), Optional.empty()), Optional.empty())));
        return 0;
    }
}
