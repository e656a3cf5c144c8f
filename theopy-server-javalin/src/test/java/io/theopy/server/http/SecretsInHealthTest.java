package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.server.health.Condition;
import io.theopy.server.health.HealthBoard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret that cannot be read again is seen by operators, and the server goes on with the one from before. */
class SecretsInHealthTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aStoreThatIsAwayShowsUntilItIsBack() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "hush-canary");
        try (TestServer server =
                TestServer.forTextWith(Map.of("THEOPY_LLM_KEY", "file:" + file, "THEOPY_NLU_ENGINE", "templates"))) {
            assertThat(text(server)).contains("1 are as they are kept");

            Files.delete(file);
            server.stack().secrets().refresh();
            assertThat(text(server))
                    .contains("THEOPY_LLM_KEY cannot be read again", "is not there; make it", "docs/secrets.md")
                    .doesNotContain("canary");

            Files.writeString(file, "hush-canary-2");
            server.stack().secrets().refresh();
            assertThat(text(server)).contains("1 are as they are kept");
        }
    }

    private static String text(TestServer server) {
        return server.stack().health().look().stream()
                .filter(line -> line.component().equals("secrets"))
                .map(HealthBoard.Line::condition)
                .map(Condition::toString)
                .findFirst()
                .orElse("");
    }
}
