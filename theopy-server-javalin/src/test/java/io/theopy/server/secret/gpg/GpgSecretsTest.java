package io.theopy.server.secret.gpg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.theopy.server.secret.file.SecretFile;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference.InGpg;
import io.theopy.spi.EngineSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets in an encrypted file of settings. */
class GpgSecretsTest {
    private static final String ENV =
            "# for Theopy\nTEEPY_API_TOKEN=hush-1\nexport THEOPY_LLM_KEY=\"hush 2\"\nOTHER = no\nLAST='hush-3'\nLAST=hush-4";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"TEEPY_API_TOKEN, hush-1", "THEOPY_LLM_KEY, hush 2", "LAST, hush-4"})
    void aPassphraseOpensALineOfTheFile(String name, String value) throws IOException {
        Path file = Files.write(folder.resolve("env.gpg"), PgpFiles.byPassphrase(ENV, "open sesame", true));
        Path phrase = Files.writeString(folder.resolve("phrase"), "open sesame\n");

        assertThat(read(file, name, Map.of("THEOPY_GPG_PASSPHRASE", "file:" + phrase)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"''", "key phrase"})
    void aSecretKeyOpensIt(String phrase) throws IOException {
        PGPSecretKeyRing keys = PgpFiles.key(phrase);
        Path key = Files.write(folder.resolve("key.gpg"), keys.getEncoded());
        Path file = Files.write(folder.resolve("env.gpg"), PgpFiles.toKey(ENV, keys));

        assertThat(read(
                        file,
                        "TEEPY_API_TOKEN",
                        Map.of("THEOPY_GPG_KEY", key.toString(), "THEOPY_GPG_PASSPHRASE", phrase)))
                .isEqualTo("hush-1");
    }

    @Test
    void aFileThatIsEncryptedAnewIsReadAnew() throws IOException {
        Path file = Files.write(folder.resolve("env.gpg"), PgpFiles.byPassphrase(ENV, "p", true));
        GpgSecrets secrets = secrets(Map.of("THEOPY_GPG_PASSPHRASE", "p"));
        InGpg token = new InGpg(file, "TEEPY_API_TOKEN");
        assertThat(secrets.read(token).reveal()).isEqualTo("hush-1");

        Files.write(file, PgpFiles.byPassphrase("TEEPY_API_TOKEN=hush-9", "p", true));
        assertThat(secrets.read(token).reveal()).isEqualTo("hush-9");
    }

    @Test
    void whatIsWrongIsToldWithWhatToDo() throws IOException {
        byte[] good = PgpFiles.byPassphrase(ENV, "p", true);
        byte[] cut = Arrays.copyOf(good, good.length / 2);
        Path file = Files.write(folder.resolve("env.gpg"), good);
        Path key = Files.write(folder.resolve("key.gpg"), PgpFiles.key("").getEncoded());
        Map<String, String> right = Map.of("THEOPY_GPG_PASSPHRASE", "p");

        assertThatThrownBy(() -> read(file, "NAME", right)).hasMessageContaining("no line NAME=");
        assertThatThrownBy(() -> read(file, "NAME", Map.of())).hasMessageContaining("set THEOPY_GPG_PASSPHRASE");
        assertThatThrownBy(() -> read(file, "LAST", Map.of("THEOPY_GPG_PASSPHRASE", "wrong")))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("cannot be decrypted");
        assertThatThrownBy(() -> read(file, "LAST", Map.of("THEOPY_GPG_KEY", key.toString())))
                .hasMessageContaining("THEOPY_GPG_KEY");
        assertThatThrownBy(() -> read(file, "LAST", Map.of("THEOPY_GPG_KEY", "/nowhere")))
                .hasMessageContaining("/nowhere is not there");
        Files.write(file, cut);
        assertThatThrownBy(() -> read(file, "LAST", right)).hasMessageContaining("cannot be decrypted");
        Files.writeString(file, "TEEPY_API_TOKEN=in the clear");
        assertThatThrownBy(() -> read(file, "LAST", right)).hasMessageContaining("cannot be decrypted");
        Files.write(file, PgpFiles.byPassphrase(ENV, "p", false));
        assertThatThrownBy(() -> read(file, "LAST", right)).hasMessageContaining("cannot be decrypted");
    }

    /** One altered bit anywhere in what is encrypted: an error, never another value. */
    @Test
    void whatWasAlteredIsNotTaken() throws IOException {
        PGPSecretKeyRing keys = PgpFiles.key("");
        Path key = Files.write(folder.resolve("key.gpg"), keys.getEncoded());
        String armoured = new String(PgpFiles.toKey(ENV, keys), StandardCharsets.US_ASCII);
        byte[] bytes = PGPUtil.getDecoderStream(new ByteArrayInputStream(armoured.getBytes(StandardCharsets.US_ASCII)))
                .readAllBytes();
        for (int at = bytes.length - 40; at > bytes.length / 2; at -= 7) {
            byte[] altered = bytes.clone();
            altered[at] ^= 4;
            Path file = Files.write(folder.resolve("env.gpg"), altered);
            assertThatThrownBy(() -> read(file, "TEEPY_API_TOKEN", Map.of("THEOPY_GPG_KEY", key.toString())))
                    .isInstanceOf(SecretException.class);
        }
    }

    /** Where the program gpg is installed, what it writes is read. */
    @Test
    void whatTheRealGpgEncryptsIsRead() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "gpg is not installed");
        Path home = Files.createDirectory(folder.resolve("home"));
        Path clear = Files.writeString(folder.resolve("clear.env"), ENV);
        Path phrase = Files.writeString(folder.resolve("phrase"), "open sesame\n");
        Path byPhrase = folder.resolve("phrase.gpg");
        Path byKey = folder.resolve("key-env.gpg");
        Path key = folder.resolve("key.asc");

        gpg(home, "--passphrase-file", phrase, "--symmetric", "-o", byPhrase, clear);
        gpg(home, "--passphrase", "", "--quick-generate-key", "theopy@example.test", "default", "default");
        gpg(home, "--trust-model", "always", "-r", "theopy@example.test", "--armor", "-o", byKey, "--encrypt", clear);
        gpg(home, "--armor", "-o", key, "--export-secret-keys", "theopy@example.test");
        new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all")
                .start()
                .waitFor();

        assertThat(read(byPhrase, "TEEPY_API_TOKEN", Map.of("THEOPY_GPG_PASSPHRASE", "file:" + phrase)))
                .isEqualTo("hush-1");
        assertThat(read(byKey, "TEEPY_API_TOKEN", Map.of("THEOPY_GPG_KEY", key.toString())))
                .isEqualTo("hush-1");
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("gpg", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void gpg(Path home, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("gpg", "--homedir", home.toString(), "--batch", "--quiet", "--pinentry-mode", "loopback"));
        for (Object each : arguments) {
            command.add(each.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String read(Path file, String name, Map<String, String> settings) {
        return secrets(settings).read(new InGpg(file, name)).reveal();
    }

    private static GpgSecrets secrets(Map<String, String> settings) {
        return new GpgSecrets(new EngineSettings(settings), new SecretFile());
    }
}
