package io.theopy.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.TeepyRoles;
import io.theopy.server.secret.model.SecretException;
import io.theopy.spi.EngineSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {
    @Test
    void withNothingSetEverythingIsEmbeddedAndLocal() {
        ServerConfig config = ServerConfig.of(EngineSettings.none());

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.teepy()).isEmpty();
        assertThat(config.caller().id()).isEqualTo("manager");
        assertThat(config.caller().role()).isEqualTo(TeepyRoles.MANAGER.name());
        assertThat(config.sttEngine()).isEqualTo("auto");
        assertThat(config.limits()).isEqualTo(Limits.defaults());
    }

    @Test
    void settingsAreRead() {
        ServerConfig config = of(Map.of(
                "THEOPY_HOST", "localhost",
                "THEOPY_PORT", "0",
                "THEOPY_DEV_USER", "ada",
                "THEOPY_DEV_ROLE", "Operator",
                "TEEPY_API_URL", "https://teepy.example/api",
                "TEEPY_API_TOKEN", "secret",
                "THEOPY_TIME_ZONE", "Europe/Paris",
                "THEOPY_MAX_TURNS", "3"));

        assertThat(config.caller().id()).isEqualTo("ada");
        assertThat(config.caller().role()).isEqualTo(TeepyRoles.OPERATOR.name());
        assertThat(config.zone().getId()).isEqualTo("Europe/Paris");
        assertThat(config.limits().concurrentTurns()).isEqualTo(3);
        assertThat(config.teepy().orElseThrow().token()).isEqualTo("secret");
        assertThat(config.teepy().orElseThrow()).hasToString("https://teepy.example/api");
    }

    @Test
    void aLargeBodyMayTakeLongerThanASmallOne() {
        BodyLimits bodies = of(Map.of("THEOPY_BODY_SECONDS", "4", "THEOPY_MAX_BODY_MEMORY", "5000000"))
                .limits()
                .bodies();

        assertThat(bodies.memory()).isEqualTo(5_000_000);
        assertThat(bodies.allowed(100)).isEqualTo(Duration.ofMillis(4_003));
        assertThat(bodies.allowed(3_200_000)).isEqualTo(Duration.ofSeconds(104));
    }

    @ParameterizedTest
    @CsvSource({
        "THEOPY_HOST, 0.0.0.0, loopback",
        "THEOPY_HOST, ::, loopback",
        "THEOPY_PORT, 99999, 0 to 65535",
        "THEOPY_PORT, x, 0 to 65535",
        "THEOPY_DEV_ROLE, king, manager",
        "THEOPY_TIME_ZONE, Nowhere/Land, Europe/Paris",
        "TEEPY_API_URL, ftp://x, https://",
        "TEEPY_API_URL, https://teepy.example, TEEPY_API_TOKEN",
        "THEOPY_MAX_TURNS, 0, 1 to",
        "THEOPY_MAX_AUDIO_SECONDS, -1, 1 to",
        "THEOPY_BODY_SECONDS, 0, 1 to 600",
        "THEOPY_MAX_BODY_MEMORY, 10, 1000000 to",
    })
    void aWrongSettingIsNamedWithWhatToWrite(String name, String value, String remedy) {
        assertThatThrownBy(() -> of(Map.of(name, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(remedy);
    }

    private static ServerConfig of(Map<String, String> settings) {
        return ServerConfig.of(new EngineSettings(settings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEEPY_API_TOKEN", "THEOPY_DB_PASSWORD", "THEOPY_LLM_KEY", "THEOPY_AUDIT_ANCHOR_TOKEN"})
    void aSecretThatIsSaidToBeNowhereIsNamedWithoutWhatWasWritten(String setting) {
        Map<String, String> settings = Map.of(
                "TEEPY_API_URL", "https://teepy.example",
                "THEOPY_DB_URL", "jdbc:postgresql://db/x",
                "TEEPY_API_TOKEN", "vault:canary",
                "THEOPY_DB_PASSWORD", "vault:canary",
                "THEOPY_LLM_KEY", "gpg:canary",
                "THEOPY_AUDIT_ANCHOR_TOKEN", "aws:#canary");

        assertThatThrownBy(() -> ServerConfig.of(new EngineSettings(settings)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(setting + " is no secret that can be read")
                .message()
                .doesNotContain("canary");
    }

    @Test
    void nothingIsReadBeforeASecretIsAskedFor() {
        ServerConfig config = ServerConfig.of(new EngineSettings(
                Map.of("TEEPY_API_URL", "https://teepy.example", "TEEPY_API_TOKEN", "vault:secret/theopy#token")));

        assertThatThrownBy(() -> config.teepy().orElseThrow().token())
                .isInstanceOf(SecretException.class)
                .hasMessage("TEEPY_API_TOKEN cannot be had from vault:secret/theopy#token: set VAULT_TOKEN, or "
                        + "VAULT_ROLE_ID and VAULT_SECRET_ID, so that Vault lets Theopy in");
    }
}
