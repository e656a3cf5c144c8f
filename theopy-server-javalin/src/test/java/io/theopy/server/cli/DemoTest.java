package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final Path RECORDINGS = Path.of("..", "examples", "audio");

    @TempDir
    Path dir;

    @Test
    void theDemonstrationChangesTheSandboxExactlyAsItShouldAndSpeaks() throws IOException {
        CommandLineRun run = CommandLineRun.of("demo", "--recordings=" + RECORDINGS, "--output=" + dir, "--json");

        JsonNode demo = run.json();
        assertThat(demo.path("problems")).as(run.out()).isEmpty();
        assertThat(demo.path("ok").asBoolean()).isTrue();
        assertThat(run.exit()).isZero();
        assertThat(demo.path("turns")).hasSizeGreaterThanOrEqualTo(7).allSatisfy(DemoTest::isComplete);
        assertThat(demo.path("changes")).hasSize(5);
        assertThat(WavReader.read(Files.readAllBytes(dir.resolve("reply-1.wav")), AudioLimits.DEFAULT)
                        .duration())
                .isPositive();
        assertThat(dir.resolve("reply.wav")).isNotEmptyFile();
    }

    @Test
    void recordingsThatSaySomethingElseAreAFailure() throws IOException {
        Path others = Files.createDirectory(dir.resolve("others"));
        for (String name : List.of(
                "test.wav",
                "list_unpaid_invoices.wav",
                "mark_invoice_paid.wav",
                "confirm_yes.wav",
                "add_reminder.wav")) {
            Files.copy(RECORDINGS.resolve("deny.wav"), others.resolve(name));
        }

        CommandLineRun run = CommandLineRun.of("demo", "--recordings=" + others, "--output=" + dir);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("did not happen: client added: John Doe").contains("FAILED");
    }

    private static void isComplete(JsonNode turn) {
        JsonNode timings = turn.path("timings_ms");
        double parts = timings.properties().stream()
                .filter(stage -> !stage.getKey().equals("total"))
                .mapToDouble(stage -> stage.getValue().asDouble())
                .sum();
        assertThat(turn.path("input").asText()).isNotBlank();
        assertThat(turn.has("transcript")).isTrue();
        assertThat(turn.path("intent").asText()).isNotBlank();
        assertThat(turn.path("slots").isObject()).isTrue();
        assertThat(turn.path("outcome").asText()).isNotBlank();
        assertThat(turn.path("reply").asText()).isNotBlank();
        assertThat(Math.round(parts * 1_000))
                .isEqualTo(Math.round(timings.path("total").asDouble() * 1_000));
    }
}
