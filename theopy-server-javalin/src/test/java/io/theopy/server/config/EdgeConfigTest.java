package io.theopy.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.server.config.TlsConfig.PemFiles;
import io.theopy.server.http.TestTokens;
import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeConfigTest {
    @Test
    void withNothingSetWhoeverIsOnThisMachineMayHaveAllAndNoPageOfElsewhereMayCall() {
        EdgeConfig edge = of(Map.of()).edge();

        assertThat(edge.callers()).isEqualTo(new CallerLimits(0, Duration.ZERO, 0, 20));
        assertThat(edge.tls()).isEqualTo(new TlsConfig(Optional.empty(), false));
        assertThat(edge.origins().listed()).isEmpty();
        assertThat(edge.origins().localOnly()).isTrue();
    }

    @Test
    void whereCallersAreKnownEachHasTheirShare() {
        EdgeConfig edge = of(TestTokens.SETTINGS).edge();

        assertThat(edge.callers()).isEqualTo(new CallerLimits(120, Duration.ofHours(4), 8, 20));
        assertThat(edge.origins().localOnly()).isFalse();
    }

    @Test
    void settingsAreRead() {
        EdgeConfig edge = of(Map.of(
                        "THEOPY_TLS_CERT", "chain.pem",
                        "THEOPY_TLS_KEY", "key.pem",
                        "THEOPY_ALLOWED_ORIGINS", "https://Teepy.example , http://intranet:8081",
                        "THEOPY_TURNS_PER_MINUTE", "7",
                        "THEOPY_AUDIO_MINUTES_PER_DAY", "3",
                        "THEOPY_CALLER_TURNS", "2",
                        "THEOPY_FAILED_LOGINS_PER_MINUTE", "0"))
                .edge();

        assertThat(edge.tls().files()).contains(new PemFiles(Path.of("chain.pem"), Path.of("key.pem")));
        assertThat(edge.origins().listed()).containsExactlyInAnyOrder("https://teepy.example", "http://intranet:8081");
        assertThat(edge.callers()).isEqualTo(new CallerLimits(7, Duration.ofMinutes(3), 2, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THEOPY_TLS_CERT=chain.pem                                | THEOPY_TLS_KEY",
                "THEOPY_TLS_KEY=key.pem                                   | THEOPY_TLS_CERT",
                "THEOPY_TLS=yes                                           | terminated",
                "THEOPY_TLS=terminated THEOPY_TLS_CERT=c THEOPY_TLS_KEY=k | leave out one of them",
                "THEOPY_HOST=0.0.0.0                                      | THEOPY_TLS_CERT",
                "THEOPY_HOST=192.0.2.1                                    | THEOPY_TLS",
                "THEOPY_ALLOWED_ORIGINS=*                                 | https://teepy.example",
                "THEOPY_ALLOWED_ORIGINS=null                              | https://teepy.example",
                "THEOPY_ALLOWED_ORIGINS=teepy.example                     | https://teepy.example",
                "THEOPY_ALLOWED_ORIGINS=https://teepy.example/            | https://teepy.example",
                "THEOPY_ALLOWED_ORIGINS=https://*.teepy.example           | https://teepy.example",
                "THEOPY_ALLOWED_ORIGINS=file:///                          | https://teepy.example",
                "THEOPY_TURNS_PER_MINUTE=-1                               | 0 to 1000000",
                "THEOPY_AUDIO_MINUTES_PER_DAY=1441                        | 0 to 1440",
                "THEOPY_CALLER_TURNS=x                                    | 0 to 10000",
                "THEOPY_FAILED_LOGINS_PER_MINUTE=-5                       | 0 to 1000000",
            })
    void aWrongSettingIsNamedWithWhatToWrite(String settings, String remedy) {
        Map<String, String> all = new HashMap<>(TestTokens.SETTINGS);
        for (String setting : settings.split(" ")) {
            all.put(setting.split("=")[0], setting.split("=")[1]);
        }

        assertThatThrownBy(() -> of(all))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(settings.split("=")[0])
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "192.0.2.1", "::"})
    void othersMayReachWhatIsEncryptedByItselfOrByWhatStandsBefore(String host) {
        Map<String, String> before = new HashMap<>(TestTokens.SETTINGS);
        before.putAll(Map.of("THEOPY_HOST", host, "THEOPY_TLS", "terminated"));
        Map<String, String> itself = new HashMap<>(TestTokens.SETTINGS);
        itself.putAll(Map.of("THEOPY_HOST", host, "THEOPY_TLS_CERT", "c.pem", "THEOPY_TLS_KEY", "k.pem"));

        assertThat(of(before).host()).isEqualTo(host);
        assertThat(of(itself).host()).isEqualTo(host);
    }

    private static ServerConfig of(Map<String, String> settings) {
        return ServerConfig.of(new EngineSettings(settings));
    }
}
