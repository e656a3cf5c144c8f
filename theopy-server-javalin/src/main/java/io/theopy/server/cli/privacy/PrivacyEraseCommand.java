package io.theopy.server.cli.privacy;

import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.privacy.Erased;
import io.theopy.server.wire.PersonalDataJson;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code privacy erase}. */
@Command(
        name = "erase",
        description = "Erase what one user said and was told; who did what in Teepy stays in the audit log.")
public final class PrivacyEraseCommand extends BaseCommand {
    @Mixin
    private PersonalDatabase database = new PersonalDatabase();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public PrivacyEraseCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        Erased erased = database.use(
                invocation(),
                data -> data.erase(database.user(), Optional.empty(), System.getProperty("user.name", "")));
        if (json) {
            terminal.json(PersonalDataJson.of(erased));
            return 0;
        }
        terminal.line("erased " + erased.answersAndWrites() + " answers and writes, and the words of "
                + erased.auditRecords() + " audit records");
        if (erased.writesLeft() > 0) {
            terminal.line(
                    erased.writesLeft() + " writes are not settled yet and stay until they are: erase again then");
        }
        terminal.line("A running server forgets its conversations by itself; DELETE /v1/users/ID forgets them now.");
        return 0;
    }
}
