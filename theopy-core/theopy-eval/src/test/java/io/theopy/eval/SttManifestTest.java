package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SttManifestTest {
    @TempDir
    Path folder;

    private Path manifest;

    @BeforeEach
    void recordings() throws IOException {
        manifest = folder.resolve("manifest.tsv");
        Files.createFile(folder.resolve("a.wav"));
        Files.createFile(folder.resolve("b.wav"));
    }

    @Test
    void pathsAreRelativeToTheManifest() throws IOException {
        Files.writeString(manifest, "a.wav\tmark it\n\n# comment\nb.wav\t\n");

        assertThat(SttManifest.read(manifest))
                .containsExactly(
                        new SttSample(folder.resolve("a.wav"), "mark it"), new SttSample(folder.resolve("b.wav"), ""));
    }

    @Test
    void aLineWithoutATabIsNamed() throws IOException {
        Files.writeString(manifest, "a.wav\tyes\nb.wav no tab\n");

        assertThatThrownBy(() -> SttManifest.read(manifest))
                .isInstanceOf(EvaluationDataException.class)
                .hasMessageContaining("manifest.tsv:2:");
    }

    @Test
    void aMissingRecordingIsNamed() throws IOException {
        Files.writeString(manifest, "gone.wav\tyes\n");

        assertThatThrownBy(() -> SttManifest.read(manifest))
                .isInstanceOf(EvaluationDataException.class)
                .hasMessageContaining("gone.wav");
    }

    @Test
    void anEmptyOrMissingManifestIsRefused() throws IOException {
        Files.writeString(manifest, "# nothing\n");

        assertThatThrownBy(() -> SttManifest.read(manifest)).isInstanceOf(EvaluationDataException.class);
        assertThatThrownBy(() -> SttManifest.read(folder.resolve("none.tsv")))
                .isInstanceOf(EvaluationDataException.class);
    }
}
