package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.server.cli.base.Terminal;
import io.theopy.spi.EngineSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that cannot be written. */
class LostOutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engines",
                "engines --json",
                "--help",
                "--version",
                "chat",
                "chat --json",
                "speak hello -o -",
                "transcribe ../examples/audio/test.wav",
                "transcribe ../examples/audio/test.wav --json",
                "eval nlu ../examples/nlu/dev.jsonl --json"
            })
    void aFullDeviceIsAFailure(String line) {
        assertThat(run(false, "help\n", line)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("standard output");
    }

    @Test
    void aReaderThatLeftIsNone() {
        assertThat(run(true, "", "engines")).isZero();
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingMoreIsDoneWhenNobodyHearsOfIt(boolean piped) {
        Counting input = new Counting("help\n".repeat(10_000));

        run(piped, input, "chat");

        assertThat(input.taken).isLessThan(20_000);
    }

    private int run(boolean piped, String input, String line) {
        return run(piped, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), line);
    }

    private int run(boolean piped, InputStream input, String line) {
        Terminal terminal = new Terminal(
                input,
                new PrintStream(new Full(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                piped);
        return Commands.run(terminal, new EngineSettings(Map.of("THEOPY_NLU_ENGINE", "templates")), line.split(" "));
    }

    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    private static final class Counting extends InputStream {
        private final ByteArrayInputStream in;
        private int taken;

        Counting(String text) {
            in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() {
            taken++;
            return in.read();
        }
    }
}
