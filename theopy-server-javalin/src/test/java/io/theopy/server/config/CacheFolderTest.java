package io.theopy.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheFolderTest {
    private static final Path HOME = Path.of("home", "ada").toAbsolutePath();
    private static final CacheFolder LINUX = new CacheFolder("Linux", HOME.toString());

    @ParameterizedTest
    @CsvSource({
        "Linux, .cache/theopy",
        "FreeBSD, .cache/theopy",
        "Mac OS X, Library/Caches/theopy",
        "Windows 11, AppData/Local/theopy/cache",
    })
    void isWhereTheSystemKeepsWhatCanBeMadeAgain(String system, String folder) {
        EngineSettings settings = new CacheFolder(system, HOME.toString()).addTo(EngineSettings.none());

        assertThat(settings.get("THEOPY_CACHE_DIR"))
                .contains(HOME.resolve(Path.of(folder)).toString());
    }

    @Test
    void isWhereTheUserWantsSuchThings() {
        Path wanted = Path.of("elsewhere").toAbsolutePath();

        assertThat(LINUX.addTo(new EngineSettings(Map.of("XDG_CACHE_HOME", wanted.toString())))
                        .get("THEOPY_CACHE_DIR"))
                .contains(wanted.resolve("theopy").toString());
        assertThat(LINUX.addTo(new EngineSettings(Map.of("XDG_CACHE_HOME", "relative")))
                        .get("THEOPY_CACHE_DIR"))
                .contains(HOME.resolve(".cache").resolve("theopy").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "/var/cache/theopy"})
    void aSettingWins(String value) {
        EngineSettings settings = new EngineSettings(Map.of("THEOPY_CACHE_DIR", value, "THEOPY_PORT", "0"));

        assertThat(LINUX.addTo(settings)).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", " "})
    void withoutAHomeThereIsNone(String home) {
        assertThat(new CacheFolder("Linux", home).addTo(EngineSettings.none())).isEqualTo(EngineSettings.none());
    }
}
