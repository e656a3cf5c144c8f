package io.theopy.server.cli.eval;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code eval}: groups {@code eval nlu}, {@code eval stt} and {@code eval dialogue}. */
@Command(
        name = "eval",
        description = "Measure understanding, recognition or dialogue.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class EvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public EvalCommand(CommandSpec unset) {
        this.spec = unset;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to evaluate: nlu, stt or dialogue");
    }
}
