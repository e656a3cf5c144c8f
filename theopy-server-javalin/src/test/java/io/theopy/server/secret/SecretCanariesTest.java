package io.theopy.server.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.server.config.ConfigException;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.secret.aws.FakeAws;
import io.theopy.server.secret.gpg.PgpFiles;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.vault.FakeVault;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with a store, no secret that was in it, or that opens it, gets to be seen. */
class SecretCanariesTest {
    private static final String TOKEN = "token-canary-5d1f";
    private static final String OPENS = "opens-canary-77ab";

    @TempDir
    private Path folder = Path.of("");

    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(FakeVault.Mood.class)
    void ofVault(FakeVault.Mood mood) {
        try (FakeVault vault = new FakeVault().with("token", TOKEN).letIn(OPENS)) {
            Map<String, String> settings = Map.of("VAULT_ADDR", vault.url(), "VAULT_TOKEN", OPENS);
            tryAll(settings, "vault:secret/theopy#token", () -> vault.is(mood), () -> vault.is(FakeVault.Mood.WELL));
        }
        assertNothingIsSeen();
    }

    @ParameterizedTest
    @EnumSource(
            value = FakeVault.Mood.class,
            names = {"WELL", "SEALED", "FORBIDDEN", "GARBAGE", "BROKEN"})
    void ofVaultByRole(FakeVault.Mood mood) {
        try (FakeVault vault = new FakeVault().with("token", TOKEN)) {
            Map<String, String> settings =
                    Map.of("VAULT_ADDR", vault.url(), "VAULT_ROLE_ID", "role-1", "VAULT_SECRET_ID", "secret-id-canary");
            tryAll(settings, "vault:secret/theopy#token", () -> vault.is(mood), () -> vault.is(FakeVault.Mood.WELL));
            Map<String, String> wrong =
                    Map.of("VAULT_ADDR", vault.url(), "VAULT_ROLE_ID", "role-1", "VAULT_SECRET_ID", OPENS);
            tryAll(wrong, "vault:secret/theopy#token", () -> {}, () -> {});
        }
        assertNothingIsSeen();
    }

    @ParameterizedTest
    @EnumSource(FakeAws.Mood.class)
    void ofAws(FakeAws.Mood mood) {
        try (FakeAws aws = new FakeAws().with("theopy", TOKEN)) {
            tryAll(aws.settings(), "aws:theopy", () -> aws.is(mood), () -> aws.is(FakeAws.Mood.WELL));
        }
        assertNothingIsSeen();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void ofFiles(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN);
        tryAll(Map.of(), "file:" + file, () -> write(file, content), () -> write(file, TOKEN));
        assertNothingIsSeen();
    }

    static Stream<String> contents() {
        return Stream.of("", TOKEN + "\n" + TOKEN, TOKEN + "\0", TOKEN.repeat(2_000), TOKEN + "-2");
    }

    @ParameterizedTest
    @MethodSource("envs")
    void ofGpg(String env) throws IOException {
        Path file = Files.write(folder.resolve("env.gpg"), PgpFiles.byPassphrase("T=" + TOKEN, OPENS, true));
        tryAll(Map.of("THEOPY_GPG_PASSPHRASE", OPENS), "gpg:" + file + "#T", () -> write(file, env), () -> {});
        tryAll(Map.of("THEOPY_GPG_PASSPHRASE", OPENS + "-wrong"), "gpg:" + file + "#T", () -> {}, () -> {});
        assertNothingIsSeen();
    }

    static Stream<String> envs() {
        return Stream.of("T=" + TOKEN, "", "-----BEGIN PGP MESSAGE-----\n\n" + TOKEN + "\n-----END PGP MESSAGE-----");
    }

    @Test
    void ofTheSettingsThemselves() {
        tryAll(
                Map.of(
                        "THEOPY_ENV", "production",
                        "THEOPY_DB_URL", "jdbc:postgresql://db/x",
                        "THEOPY_DB_USER", "theopy",
                        "THEOPY_DB_PASSWORD", TOKEN,
                        "THEOPY_LLM_KEY", TOKEN),
                TOKEN,
                () -> {},
                () -> {});
        tryAll(Map.of(), TOKEN + "\n" + TOKEN, () -> {}, () -> {});
        assertNothingIsSeen();
    }

    /** At the start with the trouble, and once more with trouble that comes later. */
    private void tryAll(Map<String, String> store, String place, Runnable trouble, Runnable well) {
        Map<String, String> all = new HashMap<>(store);
        all.put("TEEPY_API_URL", "https://teepy.example");
        all.put("TEEPY_API_TOKEN", place);
        try (Logged logged = Logged.start()) {
            well.run();
            start(all, trouble);
            start(all, well);
            seen.addAll(logged.lines());
        }
    }

    private void start(Map<String, String> all, Runnable later) {
        try {
            ServerConfig config = ServerConfig.of(new EngineSettings(all));
            seen.add(config.toString());
            seen.add(config.settings().toString());
            seen.add(config.settings().secrets().values().toString());
            try (Secrets secrets = Secrets.start(config.settings(), Duration.ofHours(1))) {
                later.run();
                secrets.refresh();
                seen.add(secrets + " " + secrets.states());
            }
            seen.add(config.toString());
        } catch (SecretException | ConfigException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            seen.add(trace.toString());
        }
    }

    private void assertNothingIsSeen() {
        ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .forEach(info -> seen.add(info.command().orElse("")
                        + Arrays.toString(info.arguments().orElse(new String[0]))));
        assertThat(seen).hasSizeGreaterThan(2);
        assertThat(seen).noneMatch(text -> text.contains(TOKEN) || text.contains(OPENS) || text.contains("-canary"));
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
