package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataLinesTest {
    private static final List<Consumer<Path>> READERS =
            List.of(NluExamples::read, CorpusLines::read, SttManifest::read, ConversationScripts::read);

    @TempDir
    Path folder;

    @Test
    void linesEndAsTheyDoEverywhere() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "a\n\nb\r\nc\rd");
        List<String> lines = new ArrayList<>();

        DataLines.read(file, (number, text) -> lines.add(number + text));

        assertThat(lines).containsExactly("1a", "2", "3b", "4c", "5d");
    }

    static List<Consumer<Path>> readers() {
        return READERS;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aLineWithoutEndIsRefusedByItsNumber(Consumer<Path> reader) throws IOException {
        Path file = Files.writeString(folder.resolve("long.talk"), "# first\n" + "a".repeat(200_000));

        assertThatThrownBy(() -> reader.accept(file))
                .isInstanceOf(EvaluationDataException.class)
                .hasMessageStartingWith(file + ":");
    }

    @ParameterizedTest
    @MethodSource("readers")
    @EnabledOnOs(OS.LINUX)
    void aDeviceThatNeverEndsIsRefused(Consumer<Path> reader) {
        assertThatThrownBy(() -> reader.accept(Path.of("/dev/zero"))).isInstanceOf(EvaluationDataException.class);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whatIsNotTextIsSaidSo(Consumer<Path> reader) throws IOException {
        Path file = Files.write(folder.resolve("binary.talk"), new byte[] {(byte) 0xC3, 0x28, '\n'});

        assertThatThrownBy(() -> reader.accept(file)).hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aFolderIsNoFile(Consumer<Path> reader) {
        assertThatThrownBy(() -> reader.accept(folder)).hasMessageContaining("cannot be read");
    }
}
