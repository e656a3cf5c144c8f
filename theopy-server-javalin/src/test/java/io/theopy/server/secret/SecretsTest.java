package io.theopy.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.vault.FakeVault;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets over the life of a server: at its start, when they change, and when their store is away. */
class SecretsTest {
    private static final Duration RARELY = Duration.ofHours(1);

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void keep() throws IOException {
        file = Files.writeString(folder.resolve("token"), "hush-1");
    }

    @Test
    void whoUsesOneHasTheNewOneWithoutARestart() throws IOException {
        SecretSettings settings = new SecretSettings(new EngineSettings(Map.of("TEEPY_API_TOKEN", "file:" + file)));
        Supplier<String> token = settings.named("TEEPY_API_TOKEN").orElseThrow();
        try (Secrets secrets = Secrets.start(settings.live(), RARELY)) {
            assertThat(token.get()).isEqualTo("hush-1");
            Files.writeString(file, "hush-2");
            assertThat(token.get()).isEqualTo("hush-1");
            secrets.refresh();
            assertThat(token.get()).isEqualTo("hush-2");
        }
    }

    @Test
    void itIsReadAgainByItself() throws IOException {
        SecretSettings settings = new SecretSettings(new EngineSettings(Map.of("T", "file:" + file)));
        Supplier<String> token = settings.named("T").orElseThrow();
        try (Secrets secrets = Secrets.start(settings.live(), Duration.ofMillis(20))) {
            Files.writeString(file, "hush-2");
            Awaitility.await().until(() -> token.get().equals("hush-2"));
            assertThat(secrets.states()).hasSize(1);
        }
    }

    @Test
    void aStoreThatIsAwayLaterLeavesTheOldOneAndShows() {
        try (FakeVault vault = new FakeVault().with("token", "hush-1").letIn("root");
                Logged logged = Logged.start()) {
            SecretSettings settings = new SecretSettings(new EngineSettings(
                    Map.of("VAULT_ADDR", vault.url(), "VAULT_TOKEN", "root", "T", "vault:secret/theopy#token")));
            Supplier<String> token = settings.named("T").orElseThrow();
            try (Secrets secrets = Secrets.start(settings.live(), RARELY)) {
                assertThat(secrets.states().get(0).trouble()).isEmpty();
                vault.is(FakeVault.Mood.SEALED);
                secrets.refresh();
                secrets.refresh();

                assertThat(token.get()).isEqualTo("hush-1");
                SecretState state = secrets.states().get(0);
                assertThat(state.setting()).isEqualTo("T");
                assertThat(state.place()).isEqualTo("vault:secret/theopy#token");
                assertThat(state.trouble())
                        .hasValueSatisfying(why -> assertThat(why).contains("unseal"));
                assertThat(logged.lines())
                        .filteredOn(line -> line.startsWith("ERROR"))
                        .hasSize(1);

                vault.is(FakeVault.Mood.WELL);
                vault.with("token", "hush-2");
                secrets.refresh();
                assertThat(token.get()).isEqualTo("hush-2");
                assertThat(secrets.states().get(0).trouble()).isEmpty();
            }
        }
    }

    @Test
    void aNewOneThatIsNoSecretLeavesTheOldOne() throws IOException {
        SecretSettings settings = new SecretSettings(new EngineSettings(Map.of("T", "file:" + file)));
        Supplier<String> token = settings.named("T").orElseThrow();
        try (Secrets secrets = Secrets.start(settings.live(), RARELY)) {
            Files.writeString(file, "");
            secrets.refresh();
            assertThat(token.get()).isEqualTo("hush-1");
            assertThat(secrets.states().get(0).trouble()).isPresent();
        }
    }

    @Test
    void oneThatCannotBeHadAtTheStartIsNamedWithWhatToDo() {
        SecretSettings settings =
                new SecretSettings(new EngineSettings(Map.of("TEEPY_API_TOKEN", "file:" + folder.resolve("none"))));
        var unused = settings.named("TEEPY_API_TOKEN");

        assertThatThrownBy(() -> Secrets.start(settings.live(), RARELY))
                .isInstanceOf(SecretException.class)
                .hasMessageStartingWith("TEEPY_API_TOKEN cannot be had from file:")
                .hasMessageContaining("is not there; make it");
    }

    @ParameterizedTest
    @CsvSource({"'',false", "dev,false", "development,false", "test,false", "production,true", "staging,true"})
    void oneThatIsWrittenOutIsWarnedAboutOutsideOfDevelopment(String environment, boolean warned) {
        SecretSettings settings =
                new SecretSettings(new EngineSettings(Map.of("T", "literal-canary", "THEOPY_ENV", environment)));
        var unused = settings.named("T");
        try (Logged logged = Logged.start();
                Secrets secrets = Secrets.start(settings.live(), RARELY)) {
            assertThat(logged.lines().stream().anyMatch(line -> line.contains("T is written out")))
                    .isEqualTo(warned);
            assertThat(logged.lines()).noneMatch(line -> line.contains("literal-canary"));
            assertThat(secrets.states()).isEmpty();
        }
    }
}
