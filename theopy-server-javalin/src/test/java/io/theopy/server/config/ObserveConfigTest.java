package io.theopy.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.observe.LogWords;
import io.theopy.server.log.LogFormat;
import io.theopy.spi.EngineSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObserveConfigTest {
    @Test
    void noWordIsLoggedAndNoPortOpenedUnasked() {
        ObserveConfig config = of(Map.of());

        assertThat(config.logWords()).isEqualTo(LogWords.OFF);
        assertThat(config.logFormat()).isEmpty();
        assertThat(config.managementPort()).isEmpty();
    }

    @Test
    void settingsAreRead() {
        ObserveConfig config = of(Map.of(
                "THEOPY_LOG_FORMAT", "json",
                "THEOPY_LOG_WORDS", "on",
                "THEOPY_MANAGEMENT_HOST", "::1",
                "THEOPY_MANAGEMENT_PORT", "9464"));

        assertThat(config.logWords()).isEqualTo(LogWords.REDACTED);
        assertThat(config.logFormat()).contains(LogFormat.JSON);
        assertThat(config.managementHost()).isEqualTo("::1");
        assertThat(config.managementPort()).contains(9464);
    }

    @ParameterizedTest
    @CsvSource({
        "THEOPY_LOG_FORMAT, xml, 'json, text or auto'",
        "THEOPY_LOG_WORDS, yes, 'off, on or plain'",
        "THEOPY_MANAGEMENT_PORT, 70000, 0 to 65535",
        "THEOPY_MANAGEMENT_PORT, -1, 0 to 65535"
    })
    void whatIsWrongIsRefusedWithWhatToWrite(String name, String value, String remedy) {
        assertThatThrownBy(() -> of(Map.of(name, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "no.such.host.invalid"})
    void aPortThatOthersCanReachIsRefusedWhereNobodyIsAskedWhoTheyAre(String host) {
        assertThatThrownBy(() -> of(Map.of("THEOPY_MANAGEMENT_HOST", host, "THEOPY_MANAGEMENT_PORT", "0")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("THEOPY_MANAGEMENT_HOST is \"" + host)
                .hasMessageContaining("THEOPY_AUTH");
    }

    private static ObserveConfig of(Map<String, String> settings) {
        return ServerConfig.of(new EngineSettings(settings)).observe();
    }
}
