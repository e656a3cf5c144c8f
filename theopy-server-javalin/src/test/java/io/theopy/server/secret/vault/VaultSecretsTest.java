package io.theopy.server.secret.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.server.secret.file.SecretFile;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference.InVault;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets in Vault, against the answers of a real one. */
class VaultSecretsTest {
    private static final InVault TOKEN = new InVault("secret", "theopy", "token");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeVault vault = new FakeVault().with("token", "hush-1").letIn("root-token");
    private final SteppingClock clock = new SteppingClock();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        vault.close();
    }

    @Test
    void aTokenOpensTheNewestVersion() {
        VaultSecrets secrets = secrets(Map.of("VAULT_TOKEN", "root-token"));

        assertThat(secrets.read(TOKEN).reveal()).isEqualTo("hush-1");
        vault.with("token", "hush-2");
        assertThat(secrets.read(TOKEN).reveal()).isEqualTo("hush-2");
        assertThat(vault.calls())
                .containsExactly(
                        "GET /v1/auth/token/lookup-self", "GET /v1/secret/data/theopy", "GET /v1/secret/data/theopy");
    }

    @Test
    void aNamespaceGoesAlongWithEveryCall() {
        VaultSecrets secrets = secrets(Map.of("VAULT_TOKEN", "root-token", "VAULT_NAMESPACE", "team/theopy"));
        secrets.read(TOKEN);

        assertThat(vault.calls()).hasSize(2).allMatch(call -> call.endsWith(" in team/theopy"));
    }

    @Test
    void aTokenIsRenewedWhenAThirdOfItsTimeIsLeft() {
        vault.leases(90, true);
        VaultSecrets secrets = secrets(Map.of("VAULT_TOKEN", "root-token"));
        secrets.read(TOKEN);
        clock.step(59);
        secrets.read(TOKEN);
        assertThat(vault.calls()).doesNotContain("POST /v1/auth/token/renew-self");

        clock.step(2);
        secrets.read(TOKEN);
        secrets.read(TOKEN);
        assertThat(vault.calls())
                .filteredOn("POST /v1/auth/token/renew-self"::equals)
                .hasSize(1);
        clock.step(61);
        secrets.read(TOKEN);
        assertThat(vault.calls())
                .filteredOn("POST /v1/auth/token/renew-self"::equals)
                .hasSize(2);
    }

    @Test
    void aTokenThatIsNotRenewedGoesOnUntilItsEnd() {
        vault.leases(90, false);
        VaultSecrets secrets = secrets(Map.of("VAULT_TOKEN", "root-token"));
        secrets.read(TOKEN);
        clock.step(70);
        assertThat(secrets.read(TOKEN).reveal()).isEqualTo("hush-1");

        vault.takeBackTokens();
        assertThatThrownBy(() -> secrets.read(TOKEN))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("read on secret/data/theopy")
                .hasMessageContaining("403");
    }

    @Test
    void aTokenInAFileMayBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "root-token\n");
        VaultSecrets secrets = secrets(Map.of("VAULT_TOKEN", "file:" + file));
        secrets.read(TOKEN);
        vault.takeBackTokens();
        vault.letIn("another-token");
        assertThatThrownBy(() -> secrets.read(TOKEN)).isInstanceOf(SecretException.class);

        Files.writeString(file, "another-token\n");
        assertThat(secrets.read(TOKEN).reveal()).isEqualTo("hush-1");
    }

    @Test
    void aRoleLogsInOnceAndAgainWhenItsTokenIsTakenBack() {
        VaultSecrets secrets = secrets(role());
        secrets.read(TOKEN);
        secrets.read(TOKEN);
        assertThat(logins()).isEqualTo(1);

        vault.takeBackTokens();
        assertThat(secrets.read(TOKEN).reveal()).isEqualTo("hush-1");
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void aRoleLogsInAgainWhenItsTokenEndedOrIsNotRenewed() {
        vault.leases(90, true);
        VaultSecrets secrets = secrets(role());
        secrets.read(TOKEN);
        vault.leases(90, false);
        clock.step(61);
        secrets.read(TOKEN);
        assertThat(logins()).isEqualTo(2);

        clock.step(91);
        secrets.read(TOKEN);
        assertThat(logins()).isEqualTo(3);
    }

    @Test
    void aSecretIdInAFileMayBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("id"), "old-id");
        VaultSecrets secrets = secrets(Map.of("VAULT_ROLE_ID", "role-1", "VAULT_SECRET_ID", "file:" + file));
        assertThatThrownBy(() -> secrets.read(TOKEN)).hasMessageContaining("make a new secret id");

        Files.writeString(file, "secret-id-canary");
        assertThat(secrets.read(TOKEN).reveal()).isEqualTo("hush-1");
    }

    @ParameterizedTest
    @CsvSource({
        "SEALED, unseal",
        "STANDBY, active one",
        "ELSEWHERE, VAULT_ADDR",
        "BROKEN, look at its log",
        "SLOW, does not answer",
        "GARBAGE, no JSON",
        "PAGE, no JSON",
        "ENDLESS, more than",
        "HANGS_UP, does not answer",
        "FORBIDDEN, policy",
        "VERSION_1, enable-versioning",
        "NOT_THERE, nothing at theopy",
        "DELETED, undelete",
        "NO_FIELD, no text in the field token",
        "EMPTY_FIELD, empty",
        "FIELD_IS_OBJECT, no text in the field token"
    })
    void whatIsWrongIsToldWithWhatToDo(FakeVault.Mood mood, String remedy) {
        vault.is(mood);

        Duration patience = mood == FakeVault.Mood.SLOW ? Duration.ofMillis(200) : PATIENCE;
        Map<String, String> settings = Map.of("VAULT_ADDR", vault.url(), "VAULT_TOKEN", "root-token");

        assertThatThrownBy(() -> of(settings, patience).read(TOKEN))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "'',root-token,'','',VAULT_ADDR",
        "nonsense,root-token,'','',VAULT_ADDR",
        "HERE,'','','',VAULT_TOKEN",
        "HERE,'',role-1,'',VAULT_SECRET_ID",
        "HERE,vault:a/b#c,'','',VAULT_TOKEN",
        "HERE,file:/nowhere/token,'','',/nowhere/token is not there"
    })
    void aSettingThatIsMissingIsNamed(String address, String token, String role, String secretId, String named) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "VAULT_ADDR", address.replace("HERE", vault.url()),
                "VAULT_TOKEN", token,
                "VAULT_ROLE_ID", role,
                "VAULT_SECRET_ID", secretId));

        assertThatThrownBy(() -> of(settings, PATIENCE).read(TOKEN)).hasMessageContaining(named);
    }

    private static Map<String, String> role() {
        return Map.of("VAULT_ROLE_ID", "role-1", "VAULT_SECRET_ID", "secret-id-canary");
    }

    private long logins() {
        List<String> calls = vault.calls();
        return calls.stream().filter("POST /v1/auth/approle/login"::equals).count();
    }

    private VaultSecrets secrets(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("VAULT_ADDR", vault.url());
        return of(settings, PATIENCE);
    }

    private VaultSecrets of(Map<String, String> settings, Duration patience) {
        return new VaultSecrets(new EngineSettings(settings), new SecretFile(), clock, patience);
    }

    /** Stands still until it is told to go on. */
    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-11-27T19:30:00Z");

        void step(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
