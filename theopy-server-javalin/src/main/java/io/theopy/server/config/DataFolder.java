package io.theopy.server.config;

import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The user's data folder, where the database is kept when the settings name no other.
 *
 * @param system the name of the operating system, as in the property {@code os.name}
 * @param home the user's own folder, as in the property {@code user.home}
 */
public record DataFolder(String system, String home) {
    private static final String SETTING = "THEOPY_DATA_DIR";

    /** That of the user who runs this process. */
    public static DataFolder ofThisUser() {
        return new DataFolder(System.getProperty("os.name", ""), System.getProperty("user.home", ""));
    }

    /** {@code settings}, with the folder added if they name none and this user has a home. */
    public EngineSettings addTo(EngineSettings settings) {
        Optional<Path> folder = UserFolder.find(
                system,
                home,
                settings.get("XDG_DATA_HOME"),
                Path.of("Library", "Application Support", "theopy"),
                Path.of("AppData", "Local", "theopy", "data"),
                Path.of(".local", "share", "theopy"));
        if (settings.get(SETTING).isPresent() || folder.isEmpty()) {
            return settings;
        }
        Map<String, String> values = new HashMap<>(settings.values());
        values.put(SETTING, folder.get().toString());
        return new EngineSettings(values);
    }
}
