package io.theopy.server.cli;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.Application;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.NumberRange;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.CacheFolder;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.database.sqlite.SqliteLibrary;
import io.theopy.server.http.HttpServer;
import io.theopy.server.log.LogFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the HTTP server, until it is told to stop. */
@Command(
        name = "serve",
        description = "Serve HTTP, on the loopback address unless told otherwise, until stopped (Ctrl-C or SIGTERM).")
final class ServeCommand extends BaseCommand {
    private static final NumberRange PORTS = new NumberRange(0, 65_535);

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; 0 for any free port.")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--json", description = "Say where it listens as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Level usualLevel() {
        return Level.INFO;
    }

    @Override
    protected LogFormat usualFormat() {
        return LogFormat.AUTO;
    }

    @Override
    protected int run(Terminal terminal) throws InterruptedException {
        port.ifPresent(number -> PORTS.require(spec, "--port", number));
        ServerConfig settings = invocation().config().durable();
        ServerConfig config = port.map(settings::withPort).orElse(settings);
        HttpServer.requireFree(config);
        CacheFolder.in(config.settings()).ifPresent(SqliteLibrary::keepIn);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(() -> waitFor(told, stopped), "stop");
        try (Application application = Application.start(config);
                HttpServer server = HttpServer.start(config, application)) {
            Runtime.getRuntime().addShutdownHook(hook);
            announce(terminal, config, application, server);
            told.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private void announce(Terminal terminal, ServerConfig config, Application application, HttpServer server) {
        if (json) {
            ObjectNode said = JsonNodeFactory.instance
                    .objectNode()
                    .put("url", server.url().toString())
                    .put("teepy", application.teepyLabel());
            if (config.auth().isOn()) {
                said.put("callers", config.auth().toString());
            } else {
                said.put("acts_for", config.caller().id());
            }
            terminal.json(said);
            return;
        }
        terminal.line("Theopy listens on " + server.url() + " (Teepy: " + application.teepyLabel() + ", ears: "
                + application.recognizerName().orElse("none") + ", voice: "
                + application.synthesizerName().orElse("none") + "). " + callers(config) + " Ctrl-C stops it.");
        terminal.out().flush();
    }

    private static String callers(ServerConfig config) {
        return config.auth().isOn()
                ? "Callers are known by: " + config.auth() + "."
                : "It asks nobody who they are and acts for " + config.caller().id() + " ("
                        + config.caller().role() + ").";
    }

    /** The JVM waits for this thread, and so for everything to be closed in order. */
    private static void waitFor(CountDownLatch told, CountDownLatch stopped) {
        told.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
