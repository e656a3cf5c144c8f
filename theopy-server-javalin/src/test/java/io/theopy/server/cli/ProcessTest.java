package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.spi.IntentExtractorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a real process meets: closed descriptors, full devices, readers that leave, and the end of its memory. */
@EnabledOnOs(OS.LINUX)
class ProcessTest {
    @TempDir
    Path folder;

    @Test
    void aClosedStandardInputIsNotTheNextFileThatIsOpened() throws Exception {
        ProcessRun run = ProcessRun.of(folder, "<&-", List.of(), "chat");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("standard input cannot be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        >/dev/full | engines
        >/dev/full | engines --json
        >/dev/full | --help
        >/dev/full | audit export
        >&-        | engines
        """)
    void resultsThatAreLostAreAFailure(String redirection, String line) throws Exception {
        ProcessRun run = ProcessRun.of(folder, redirection, List.of(), line.split(" "));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("theopy: ")
                .contains("standard output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2>&-", "2>/dev/full", "| head -n 0", "| head -n 1"})
    void whoDoesNotListenDoesNoHarm(String redirection) throws Exception {
        ProcessRun run = ProcessRun.of(folder, redirection, List.of(), "engines");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 24})
    void tooLittleMemoryIsSaidInOneLine(int megabytes) throws Exception {
        ProcessRun run = ProcessRun.of(folder, "", List.of("-Xmx" + megabytes + "m"), "chat");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("theopy: there is not enough memory")
                .contains("THEOPY_JAVA_OPTS=-Xmx");
    }

    @Test
    void aTurnWithoutMemoryEndsTheProcessWhateverElseItServes() throws Exception {
        Path input = Files.writeString(folder.resolve("input"), "list the clients\nlist the invoices\n");
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(
                services.resolve(IntentExtractorProvider.class.getName()), GreedyExtractorProvider.class.getName());

        ProcessRun run = ProcessRun.of(folder, "<'" + input + "'", List.of("-Xmx100m"), "chat");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).last().asString().startsWith("theopy: there is not enough memory");
    }
}
