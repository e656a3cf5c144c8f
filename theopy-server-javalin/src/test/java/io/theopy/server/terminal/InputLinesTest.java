package io.theopy.server.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.server.terminal.InputLines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputLinesTest {
    private static final int LONGEST = 10;

    @Test
    void linesAreGivenOneByOne() throws IOException {
        assertThat(read("one\n\r\n two\r\nend")).containsExactly(text("one"), text(""), text(" two"), text("end"));
        assertThat(read("")).isEmpty();
        assertThat(read("\n")).containsExactly(text(""));
    }

    @Test
    void theLongestLineIsTakenInWhateverLetters() throws IOException {
        for (String letter : List.of("a", "é", "€", "\uD83D\uDE00")) {
            String line = letter.repeat(LONGEST / letter.length());

            assertThat(read(line + "\r\n" + line + letter + "\n"))
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo(text(line)),
                            second -> assertThat(refusal(second)).contains("longer than the 10 characters"));
        }
    }

    @Test
    void afterALineThatIsTooLongTheNextIsRead() throws IOException {
        InputLines lines = new InputLines(new Endless(50_000_000, "\nnext\n"), LONGEST);

        assertThat(refusal(lines.next().orElseThrow())).contains("longer");
        assertThat(lines.next()).contains(text("next"));
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void whatIsNotTextIsSaid() throws IOException {
        byte[] bytes = "ok\n\u00ff\n\u00c3\u0028\na\u0000b\nok\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(new ByteArrayInputStream(bytes)))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo(text("ok")),
                        line -> assertThat(refusal(line)).contains("UTF-8"),
                        line -> assertThat(refusal(line)).contains("UTF-8"),
                        line -> assertThat(refusal(line)).contains("NUL"),
                        line -> assertThat(line).isEqualTo(text("ok")));
    }

    private static List<Line> read(String input) throws IOException {
        return read(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Line> read(InputStream input) throws IOException {
        InputLines lines = new InputLines(input, LONGEST);
        List<Line> all = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    private static Line text(String text) {
        return new Line.Text(text);
    }

    private static String refusal(Line line) {
        return ((Line.Refused) line).why();
    }

    /** Many letters that nobody keeps, and then something. */
    private static final class Endless extends InputStream {
        private final byte[] after;
        private long left;
        private int position;

        Endless(long letters, String after) {
            this.left = letters;
            this.after = after.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            if (left > 0) {
                left--;
                return 'a';
            }
            return position < after.length ? after[position++] : -1;
        }
    }
}
