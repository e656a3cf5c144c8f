package io.theopy.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorFileTest {
    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("anchors.jsonl");
    }

    private static Anchor anchor(long last) {
        Instant at = Instant.parse("2025-11-10T09:00:00.5Z").plusSeconds(last);
        return new Anchor(at, last, FieldHash.of("hash", Long.toString(last)), last / 2, FieldHash.of("removed"));
    }

    private void append(int from, int to) throws IOException {
        for (int n = from; n <= to; n++) {
            Anchor next = anchor(n);
            new AnchorFile(path()).append(newest -> Optional.of(next));
        }
    }

    private Anchors read() throws IOException {
        return Anchors.read(path());
    }

    private void rewrite(List<String> lines) throws IOException {
        Files.writeString(path(), String.join("\n", lines) + "\n");
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(path()));
    }

    @Test
    void whatIsAppendedIsReadAgain() throws IOException {
        append(1, 3);

        Anchors read = read();
        assertThat(read).isEqualTo(new Anchors(List.of(anchor(1), anchor(2), anchor(3)), Optional.empty(), List.of()));
        assertThat(read.newest()).contains(anchor(3));
    }

    @Test
    void theNewestOneDecidesWhetherOneIsAdded() throws IOException {
        append(1, 1);
        AnchorFile file = new AnchorFile(path());

        assertThat(file.append(newest -> newest.filter(anchor -> anchor.last() > 1)))
                .isEmpty();
        assertThat(file.append(newest -> newest.map(anchor -> anchor(anchor.last() + 1))))
                .isPresent();
        assertThat(read().all()).containsExactly(anchor(1), anchor(2));
    }

    @Test
    void nothingToSayMakesNoFile() throws IOException {
        new AnchorFile(path()).append(newest -> Optional.empty());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyItsOwnerMayReadItAndNothingElseIsLeft() throws IOException {
        Path deep = folder.resolve("new").resolve("anchors.jsonl");
        new AnchorFile(deep).append(newest -> Optional.of(anchor(1)));

        assertThat(folder.resolve("new")).isDirectoryContaining(deep::equals);
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deep)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void everyAlteredByteButThoseOfTheLastLineShows() throws IOException {
        append(1, 3);
        byte[] right = Files.readAllBytes(path());
        for (int i = 0; i < right.length; i++) {
            for (int other : new int[] {right[i] ^ 1, right[i] ^ 0x20, right[i] ^ 0x80, '\n', '0'}) {
                byte[] wrong = right.clone();
                wrong[i] = (byte) other;
                Files.write(path(), wrong);

                Anchors read = read();
                boolean isTheSame = wrong[i] == right[i];
                boolean isJustNotEnded = i == right.length - 1 && read.all().isEmpty();
                assertThat(isTheSame
                                || isJustNotEnded
                                || read.flaw().isPresent()
                                || !read.notes().isEmpty())
                        .as("byte %d made %d", i, other)
                        .isTrue();
            }
        }
    }

    @Test
    void everyDroppedLineButTheNewestShows() throws IOException {
        append(1, 5);
        List<String> lines = lines();
        for (int i = 0; i < 4; i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            rewrite(fewer);

            assertThat(read().flaw().orElseThrow()).startsWith("line " + (i + 1) + " of the anchors does not go on");
        }
    }

    @Test
    void swappedAndRepeatedLinesShow() throws IOException {
        append(1, 5);
        List<String> lines = lines();
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 2, 3);
        rewrite(swapped);
        assertThat(read().flaw().orElseThrow()).startsWith("line 3 ");

        lines.add(4, lines.get(3));
        rewrite(lines);
        assertThat(read().flaw().orElseThrow()).startsWith("line 5 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "{}", " ", "", "\u0000\u0000", "{\"theopy_anchor\":2"})
    void aStrangeLineShows(String strange) throws IOException {
        append(1, 3);
        List<String> lines = lines();
        lines.add(2, strange);
        rewrite(lines);

        assertThat(read().flaw().orElseThrow()).startsWith("line 3 of the anchors is no anchor");
        assertThat(read().all()).hasSize(2);
    }

    @Test
    void aDateThatThereIsNotIsNoAnchor() throws IOException {
        append(1, 1);
        rewrite(List.of(lines().get(0).replace("2025-11-10T", "2025-13-10T")));

        assertThat(read().flaw().orElseThrow()).startsWith("line 1 of the anchors is no anchor");
    }

    @Test
    void anEmptiedFileShows() throws IOException {
        Files.createFile(path());

        assertThat(read().flaw().orElseThrow()).contains("it was emptied");
    }

    @Test
    void aFileThatIsNotThereCannotBeRead() {
        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    @Test
    void aLineCutOffAtAnyByteIsANoteAndTheNextGoesOnAfterIt() throws IOException {
        append(1, 2);
        byte[] whole = Files.readAllBytes(path());
        int second = new String(whole, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        for (int length = second + 1; length < whole.length - 1; length++) {
            Files.write(path(), Arrays.copyOf(whole, length));
            Anchors torn = read();
            assertThat(torn.flaw()).isEmpty();
            assertThat(torn.notes()).singleElement().asString().startsWith("line 2 of the anchors is cut off");

            append(3, 4);

            Anchors later = read();
            assertThat(later.flaw()).isEmpty();
            assertThat(later.all()).containsExactly(anchor(1), anchor(3), anchor(4));
            assertThat(later.notes()).hasSize(1);
        }
    }

    @Test
    void aLineThatLacksOnlyItsEndCounts() throws IOException {
        append(1, 2);
        byte[] whole = Files.readAllBytes(path());
        Files.write(path(), Arrays.copyOf(whole, whole.length - 1));
        append(3, 3);

        assertThat(read())
                .isEqualTo(new Anchors(List.of(anchor(1), anchor(2), anchor(3)), Optional.empty(), List.of()));
    }

    @Test
    void aLineCutOffInTheMiddleHidesNoLineThatIsMissing() throws IOException {
        append(1, 3);
        List<String> lines = lines();
        lines.set(1, lines.get(1).substring(0, 40));
        rewrite(lines);

        assertThat(read().flaw().orElseThrow()).startsWith("line 3 of the anchors does not go on");
    }

    @Test
    void strangeLinesDoNotKeepItFromGoingOn() throws IOException {
        append(1, 1);
        Files.writeString(path(), "garbage\nmore", StandardOpenOption.APPEND);
        append(2, 2);

        List<String> lines = lines();
        assertThat(AnchorLine.read(lines.get(3))
                        .orElseThrow()
                        .goesOnFrom(AnchorLine.read(lines.get(0)).orElseThrow().chain()))
                .isTrue();
    }

    @Test
    void severalProcessesAddToOneFile() throws Exception {
        List<Process> others = new ArrayList<>();
        for (int n = 1; n <= 2; n++) {
            others.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            AnchorWriter.class.getName(),
                            path().toString(),
                            "50")
                    .inheritIO()
                    .start());
        }
        for (Process each : others) {
            assertThat(each.waitFor()).isZero();
        }

        Anchors read = read();
        assertThat(read.flaw()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.all()).hasSize(100);
    }

    @Test
    void severalPartsOfOneProcessAddToOneFile() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> running = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            running.add(threads.submit(() -> {
                AnchorWriter.main(new String[] {path().toString(), "20"});
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();

        assertThat(read().flaw()).isEmpty();
        assertThat(read().all()).hasSize(60);
    }

    @Test
    void aFileThatCannotBeWrittenToSaysSo() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("a-folder"));

        assertThatThrownBy(() -> new AnchorFile(inTheWay).append(newest -> Optional.of(anchor(1))))
                .isInstanceOf(IOException.class);
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThatThrownBy(() -> new AnchorFile(file.resolve("below")).append(newest -> Optional.of(anchor(1))))
                .isInstanceOf(IOException.class);
    }
}
