package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.Application;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineSettings;
import io.theopy.turn.TurnRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of one user, on the command line. */
class PrivacyCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private Map<String, String> settings = Map.of();

    @BeforeEach
    void talk() {
        settings = Map.of(
                "THEOPY_NLU_ENGINE", "templates",
                "THEOPY_DEV_USER", "anne",
                "THEOPY_DB_URL", "jdbc:sqlite:" + folder.resolve("ledger"));
        ServerConfig config = ServerConfig.of(new EngineSettings(settings));
        try (Application application = Application.startForText(config)) {
            application
                    .pipeline()
                    .run(TurnRequest.text("s", config.caller(), "remind me to call the supplier tomorrow at nine"));
        }
    }

    @Test
    void whatIsKeptIsShownAndErased() {
        JsonNode kept = theopy("privacy", "export", "--user", "anne").json();
        assertThat(kept.path("writes")).hasSize(1);
        assertThat(kept.toString()).contains("call the supplier");
        assertThat(theopy("privacy", "export", "--user", "bob").json().path("writes"))
                .isEmpty();

        JsonNode erased = theopy("privacy", "erase", "--user", "anne", "--json").json();
        assertThat(erased.path("answers_and_writes").asInt()).isEqualTo(1);
        assertThat(erased.path("audit_records").asInt()).isEqualTo(2);

        assertThat(theopy("privacy", "export", "--user", "anne").json().toString())
                .doesNotContain("call the supplier");
        assertThat(theopy("audit", "verify").exit()).isZero();
        assertThat(theopy("privacy", "erase", "--user", "anne").out()).startsWith("erased 0 answers and writes");
    }

    @Test
    void itHasToBeSaidWhose() {
        assertThat(theopy("privacy", "erase").exit()).isEqualTo(2);
        assertThat(theopy("privacy", "export", "--user", " ").exit()).isEqualTo(1);
        assertThat(theopy("privacy").exit()).isEqualTo(2);
    }

    private CommandLineRun theopy(String... args) {
        return CommandLineRun.with(settings, "", args);
    }
}
