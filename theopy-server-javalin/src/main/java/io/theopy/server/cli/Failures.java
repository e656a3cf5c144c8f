package io.theopy.server.cli;

import io.theopy.audio.UnreadableAudioException;
import io.theopy.audit.AuditException;
import io.theopy.eval.EvaluationDataException;
import io.theopy.intent.CatalogException;
import io.theopy.server.OutOfMemory;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Logs;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ConfigException;
import io.theopy.server.database.NoDatabaseException;
import io.theopy.server.http.CannotListenException;
import io.theopy.server.http.tls.TlsException;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.terminal.Visible;
import io.theopy.spi.EngineException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Set;

/** Says on standard error, in one line, why a command failed and what to do. */
final class Failures {
    private static final Set<Class<? extends RuntimeException>> EXPECTED = Set.of(
            AuditException.class,
            CommandFailedException.class,
            ConfigException.class,
            CatalogException.class,
            CannotListenException.class,
            EvaluationDataException.class,
            NoDatabaseException.class,
            SecretException.class,
            TlsException.class,
            UnreadableAudioException.class);

    private Failures() {}

    static void tell(Terminal terminal, Throwable e) {
        terminal.note("theopy: " + words(e));
        if (Logs.isVerbose()) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            terminal.err().print(Visible.lines(trace.toString()));
        }
    }

    static String oneLine(Throwable e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }

    private static String words(Throwable e) {
        if (OutOfMemory.isBehind(e)) {
            return OutOfMemory.remedy();
        }
        boolean expected =
                EXPECTED.contains(e.getClass()) || e instanceof EngineException || e instanceof UncheckedIOException;
        return expected
                ? oneLine(e)
                : "unexpected " + e.getClass().getSimpleName() + ": " + oneLine(e) + " (--verbose shows where)";
    }
}
