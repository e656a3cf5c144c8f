package io.theopy.server.cli;

import io.theopy.server.cli.audit.AuditCommand;
import io.theopy.server.cli.audit.AuditExportCommand;
import io.theopy.server.cli.audit.AuditVerifyCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.cli.db.DbBackupCommand;
import io.theopy.server.cli.db.DbCheckCommand;
import io.theopy.server.cli.db.DbCommand;
import io.theopy.server.cli.db.DbImportCommand;
import io.theopy.server.cli.eval.EvalCommand;
import io.theopy.server.cli.eval.EvalDialogueCommand;
import io.theopy.server.cli.eval.EvalNluCommand;
import io.theopy.server.cli.eval.EvalSttCommand;
import io.theopy.server.cli.outbox.OutboxCommand;
import io.theopy.server.cli.outbox.OutboxDropCommand;
import io.theopy.server.cli.outbox.OutboxListCommand;
import io.theopy.server.cli.outbox.OutboxRetryCommand;
import io.theopy.server.cli.privacy.PrivacyCommand;
import io.theopy.server.cli.privacy.PrivacyEraseCommand;
import io.theopy.server.cli.privacy.PrivacyExportCommand;
import io.theopy.server.cli.soak.SoakCommand;
import io.theopy.server.cli.soak.SoakKillCommand;
import io.theopy.server.cli.token.TokenCommand;
import io.theopy.server.cli.token.TokenCreateCommand;
import io.theopy.server.cli.token.TokenListCommand;
import io.theopy.server.cli.token.TokenRevokeCommand;
import io.theopy.spi.EngineSettings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands, and what happens when one of them fails: one line on standard error, and 1; for wrong usage 2. */
@Command(
        name = "theopy",
        description = "Voice and text commands for the Teepy ERP.",
        footer = {
            "",
            "Settings come from the environment: see docs/configuration.md.",
            "Exit: 0 done, 1 failed, 2 wrong usage."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "theopy 0.1.0-SNAPSHOT")
final class Commands implements Runnable {
    @Spec
    private CommandSpec spec;

    private Commands(CommandSpec unset) {
        this.spec = unset;
    }

    /** Runs one command and returns the exit code. */
    static int run(Terminal terminal, EngineSettings settings, String... args) {
        try {
            return terminal.settle(execute(terminal, settings, args));
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            Failures.tell(terminal, e);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static int execute(Terminal terminal, EngineSettings settings, String... args) {
        Invocation invocation = new Invocation(terminal, settings);
        CommandLine line = new CommandLine(new Commands(CommandSpec.create()))
                .addSubcommand(new DemoCommand(invocation))
                .addSubcommand(new ServeCommand(invocation))
                .addSubcommand(new ChatCommand(invocation))
                .addSubcommand(new TranscribeCommand(invocation))
                .addSubcommand(new SpeakCommand(invocation))
                .addSubcommand(new EnginesCommand(invocation))
                .addSubcommand(new CommandLine(new AuditCommand(CommandSpec.create()))
                        .addSubcommand(new AuditVerifyCommand(invocation))
                        .addSubcommand(new AuditExportCommand(invocation)))
                .addSubcommand(new CommandLine(new EvalCommand(CommandSpec.create()))
                        .addSubcommand(new EvalNluCommand(invocation))
                        .addSubcommand(new EvalSttCommand(invocation))
                        .addSubcommand(new EvalDialogueCommand(invocation)))
                .addSubcommand(new CommandLine(new OutboxCommand(CommandSpec.create()))
                        .addSubcommand(new OutboxListCommand(invocation))
                        .addSubcommand(new OutboxRetryCommand(invocation))
                        .addSubcommand(new OutboxDropCommand(invocation)))
                .addSubcommand(new CommandLine(new TokenCommand(CommandSpec.create()))
                        .addSubcommand(new TokenCreateCommand(invocation))
                        .addSubcommand(new TokenListCommand(invocation))
                        .addSubcommand(new TokenRevokeCommand(invocation)))
                .addSubcommand(new CommandLine(new PrivacyCommand(CommandSpec.create()))
                        .addSubcommand(new PrivacyExportCommand(invocation))
                        .addSubcommand(new PrivacyEraseCommand(invocation)))
                .addSubcommand(new CommandLine(new DbCommand(CommandSpec.create()))
                        .addSubcommand(new DbCheckCommand(invocation))
                        .addSubcommand(new DbBackupCommand(invocation))
                        .addSubcommand(new DbImportCommand(invocation)))
                .addSubcommand(new CommandLine(new SoakCommand(CommandSpec.create()))
                        .addSubcommand(new SoakKillCommand(invocation, Main.class)));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, unused) -> {
            terminal.note("theopy: " + Failures.oneLine(e));
            if (args.length == 0) {
                e.getCommandLine().usage(terminal.err());
                return CommandLine.ExitCode.USAGE;
            }
            terminal.note("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            Failures.tell(terminal, e);
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
