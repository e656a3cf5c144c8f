package io.theopy.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageConfigTest {
    private static final String FOLDER = Path.of("data").toAbsolutePath().toString();

    @Test
    void withNothingSaidItIsInMemoryUnlessItMustLast() {
        ServerConfig config = of(Map.of("THEOPY_DATA_DIR", FOLDER));

        assertThat(config.storage().database()).isEmpty();
        assertThat(config.durable().storage().database().orElseThrow())
                .hasToString("jdbc:sqlite:" + Path.of(FOLDER, "theopy.db"));
        assertThat(config.durable().withSandbox().storage().database()).isEmpty();
    }

    @Test
    void memoryIsMemoryEvenForTheServer() {
        ServerConfig config = of(Map.of("THEOPY_DATA_DIR", FOLDER, "THEOPY_DB_URL", "memory"));

        assertThat(config.durable().storage().database()).isEmpty();
    }

    @Test
    void aDatabaseThatIsNamedIsTaken() {
        ServerConfig config = of(Map.of(
                "THEOPY_DATA_DIR", FOLDER,
                "THEOPY_DB_URL", "jdbc:postgresql://db.example:5433/theopy?ssl=true&password=hush",
                "THEOPY_DB_USER", "theopy",
                "THEOPY_DB_PASSWORD", "secret"));

        DatabaseAddress address = config.durable().storage().database().orElseThrow();
        assertThat(address.user()).isEqualTo("theopy");
        assertThat(address.password()).isEqualTo("secret");
        assertThat(address).hasToString("jdbc:postgresql://db.example:5433/theopy");
    }

    @Test
    void aFileOfSqliteMayBeNamedWithOptions() {
        assertThat(of(Map.of("THEOPY_DB_URL", "jdbc:sqlite:/x/y.db?password=hush"))
                        .storage()
                        .database()
                        .orElseThrow())
                .hasToString("jdbc:sqlite:" + Path.of("/x/y.db").toAbsolutePath());
    }

    @Test
    void anH2FileOfBeforeIsToldHowToBeCarriedOver() {
        assertThatThrownBy(() -> of(Map.of("THEOPY_DB_URL", "jdbc:h2:file:/x/y;PASSWORD=hush")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("./theopy db import")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ada:hush@db/theopy",
                "jdbc:mysql://db/x?password=hush",
                "hush",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:?hush"
            })
    void anUnknownAddressIsRefusedWithoutBeingRepeated(String url) {
        assertThatThrownBy(() -> of(Map.of("THEOPY_DB_URL", url)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("THEOPY_DB_URL")
                .hasMessageContaining("jdbc:postgresql://host/database")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @CsvSource({"7d, PT168H", "36h, PT36H", "90m, PT1H30M", "P2D, PT48H", "pt5h, PT5H"})
    void retentionIsReadInDaysHoursAndMinutes(String text, Duration retention) {
        assertThat(of(Map.of("THEOPY_LEDGER_RETENTION", text)).storage().retention())
                .isEqualTo(retention);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "0d", "30m", "4000d", "-7d", "week"})
    void anImpossibleRetentionIsRefused(String text) {
        assertThatThrownBy(() -> of(Map.of("THEOPY_LEDGER_RETENTION", text)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("THEOPY_LEDGER_RETENTION")
                .hasMessageContaining("7d");
    }

    @Test
    void theUsualRetentionIsAWeek() {
        assertThat(ServerConfig.embedded().storage().retention()).isEqualTo(Duration.ofDays(7));
    }

    private static ServerConfig of(Map<String, String> settings) {
        return ServerConfig.of(new EngineSettings(settings));
    }
}
