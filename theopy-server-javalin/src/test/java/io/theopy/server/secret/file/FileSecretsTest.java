package io.theopy.server.secret.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.server.secret.Logged;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets in files of their own. */
class FileSecretsTest {
    @TempDir
    private Path folder = Path.of("");

    private final FileSecrets files = new FileSecrets(new SecretFile());

    @ParameterizedTest
    @CsvSource({"hush, hush", "hush\\n, hush", "hush\\r\\n, hush", "h u s h, h u s h", "'hush ','hush '", "été, été"})
    void oneLineBreakAtTheEndIsNoPartOfIt(String content, String secret) throws IOException {
        assertThat(read(content.replace("\\n", "\n").replace("\\r", "\r"))).isEqualTo(secret);
    }

    @ParameterizedTest
    @CsvSource({"'',empty", "\\n,empty", "a\\nb,line breaks", "hush\\n\\n,line breaks"})
    void whatIsNoSecretIsRefused(String content, String why) {
        assertThatThrownBy(() -> read(content.replace("\\n", "\n")))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(why);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("s"), new byte[] {(byte) 0xff, (byte) 0xfe, 1});

        assertThatThrownBy(() -> files.read(new SecretReference.InFile(file))).hasMessageContaining("UTF-8");
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderOrTooLargeIsNamed() throws IOException {
        Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);

        assertThatThrownBy(() -> files.read(new SecretReference.InFile(folder.resolve("none"))))
                .hasMessageContaining("none is not there");
        assertThatThrownBy(() -> files.read(new SecretReference.InFile(folder))).hasMessageContaining("name a file");
        assertThatThrownBy(() -> files.read(new SecretReference.InFile(large))).hasMessageContaining("larger");
    }

    @Test
    void aFileThatOthersMayReadIsWarnedAboutOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("s"), "hush");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (Logged logged = Logged.start()) {
            files.read(new SecretReference.InFile(file));
            files.read(new SecretReference.InFile(file));
            assertThat(logged.lines())
                    .filteredOn(line -> line.contains("chmod 600"))
                    .hasSize(1);
        }
        try (Logged logged = Logged.start()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            new FileSecrets(new SecretFile()).read(new SecretReference.InFile(file));
            assertThat(logged.lines()).noneMatch(line -> line.contains("chmod"));
        }
    }

    private String read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("s"), content);
        return files.read(new SecretReference.InFile(file)).reveal();
    }
}
