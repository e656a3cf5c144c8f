package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechCommandsTest {
    private static final Path RECORDINGS = Path.of("..", "examples", "audio");

    @TempDir
    Path dir;

    @Test
    void enginesAreListedWithWhatIsMissing() {
        JsonNode engines = CommandLineRun.of("engines", "--json").json();

        assertThat(engines.path("stt").findValuesAsText("name")).contains("sphinx", "vosk", "whisper");
        assertThat(engines.path("tts").findValuesAsText("name")).contains("freetts");
        assertThat(engines.path("stt")).anySatisfy(engine -> {
            assertThat(engine.path("name").asText()).isEqualTo("vosk");
            assertThat(engine.path("available").asBoolean()).isFalse();
            assertThat(engine.path("remedy").asText()).contains("THEOPY_VOSK_MODEL");
        });
    }

    @Test
    void transcribeGoesOnAfterABadFileAndSaysSo() {
        CommandLineRun run = CommandLineRun.of(
                "transcribe",
                "--json",
                "pom.xml",
                RECORDINGS.resolve("confirm_yes.wav").toString());

        JsonNode files = run.json().path("files");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(files.path(0).path("error").asText()).isNotBlank();
        assertThat(files.path(1).path("text").asText()).isEqualTo("yes");
    }

    @Test
    void evalSttPrintsItsFigures() throws IOException {
        Path recording = RECORDINGS.resolve("confirm_yes.wav").toAbsolutePath();
        Path manifest = Files.writeString(dir.resolve("manifest.tsv"), recording + "\tyes\n");

        JsonNode figures =
                CommandLineRun.of("eval", "stt", manifest.toString(), "--json").json();

        assertThat(figures.path("files").asInt()).isEqualTo(1);
        assertThat(figures.path("wer").asDouble(-1)).isZero();
        assertThat(figures.path("exact_sentences").asInt()).isEqualTo(1);
        assertThat(figures.path("rtf").asDouble()).isPositive();
    }
}
