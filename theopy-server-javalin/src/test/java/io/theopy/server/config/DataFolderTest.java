package io.theopy.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFolderTest {
    private static final Path HOME = Path.of("home", "ada").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({
        "Linux, .local/share/theopy",
        "Mac OS X, Library/Application Support/theopy",
        "Windows 11, AppData/Local/theopy/data",
    })
    void isWhereTheSystemKeepsData(String system, String folder) {
        EngineSettings settings = new DataFolder(system, HOME.toString()).addTo(EngineSettings.none());

        assertThat(settings.get("THEOPY_DATA_DIR"))
                .contains(HOME.resolve(Path.of(folder)).toString());
    }

    @Test
    void isWhereTheUserWantsIt() {
        DataFolder linux = new DataFolder("Linux", HOME.toString());
        String wanted = Path.of("elsewhere").toAbsolutePath().toString();

        assertThat(linux.addTo(new EngineSettings(Map.of("XDG_DATA_HOME", wanted)))
                        .get("THEOPY_DATA_DIR"))
                .contains(Path.of(wanted, "theopy").toString());
        assertThat(linux.addTo(new EngineSettings(Map.of("THEOPY_DATA_DIR", "here")))
                        .get("THEOPY_DATA_DIR"))
                .contains("here");
        assertThat(new DataFolder("Linux", "?").addTo(EngineSettings.none())).isEqualTo(EngineSettings.none());
    }
}
