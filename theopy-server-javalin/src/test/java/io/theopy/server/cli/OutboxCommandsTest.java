package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.Application;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineSettings;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxCommandsTest {
    @TempDir
    Path folder;

    @Test
    void operatorsListRetryAndDropWhatWaits() {
        Map<String, String> settings;
        String reference;
        try (TeepySandbox teepy = TeepySandbox.start(SandboxConfig.defaults())) {
            settings = Map.of(
                    "TEEPY_API_URL",
                    teepy.url(),
                    "TEEPY_API_TOKEN",
                    teepy.token(),
                    "THEOPY_NLU_ENGINE",
                    "templates",
                    "THEOPY_DB_URL",
                    "jdbc:sqlite:" + folder.resolve("ledger"));
            ServerConfig config = ServerConfig.of(new EngineSettings(settings));
            try (Application application = Application.startForText(config)) {
                teepy.faults().add(Fault.down());
                Outcome outcome = application
                        .pipeline()
                        .run(TurnRequest.text("s", config.caller(), "remind me to call the supplier tomorrow at nine"))
                        .outcome();
                reference = ((Outcome.Queued) outcome).reference();
            }
        }

        JsonNode listed = run(settings, "outbox", "list", "--json").json();
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("turn_id").asText()).isEqualTo(reference);
        assertThat(run(settings, "outbox", "list").out()).contains("add_reminder", "call the supplier", "queued");

        CommandLineRun retried = run(settings, "outbox", "retry", reference.substring(0, 8), "--json");
        assertThat(retried.json().path("state").asText()).isEqualTo("queued");

        CommandLineRun dropped = run(settings, "outbox", "drop", reference, "--json");
        assertThat(dropped.json().path("state").asText()).isEqualTo("dropped");
        assertThat(run(settings, "outbox", "list").out()).isEqualToIgnoringNewLines("Nothing waits.");
        assertThat(run(settings, "audit", "verify").exit()).isZero();

        CommandLineRun again = run(settings, "outbox", "drop", reference);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("outbox list");
    }

    @Test
    void aLedgerInMemoryIsOnlyReachedThroughItsServer() {
        CommandLineRun run = run(Map.of("THEOPY_DB_URL", "memory"), "outbox", "list");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("--server");
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() {
        CommandLineRun run = run(Map.of(), "outbox", "list", "--server", "http://127.0.0.1:9");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("127.0.0.1:9");
    }

    private static CommandLineRun run(Map<String, String> settings, String... args) {
        return CommandLineRun.with(settings, "", args);
    }
}
