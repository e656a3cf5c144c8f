package io.theopy.server.cli.token;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code token}: groups {@code token create}, {@code token list} and {@code token revoke}. */
@Command(
        name = "token",
        description = "See to the API tokens by which callers are known (THEOPY_AUTH=token).",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public TokenCommand(CommandSpec unset) {
        this.spec = unset;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: create, list or revoke");
    }
}
