package io.theopy.server.config;

import io.theopy.nlu.statistical.StatisticalIntentExtractorProvider;
import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The user's cache folder, where trained models are kept when the settings name no other. An application that embeds
 * the pipeline is asked first; the command line belongs to its user.
 *
 * @param system the name of the operating system, as in the property {@code os.name}
 * @param home the user's own folder, as in the property {@code user.home}
 */
public record CacheFolder(String system, String home) {
    private static final String SETTING = StatisticalIntentExtractorProvider.CACHE;

    /** That of the user who runs this process. */
    public static CacheFolder ofThisUser() {
        return new CacheFolder(System.getProperty("os.name", ""), System.getProperty("user.home", ""));
    }

    /** The folder that {@code settings} name, if any. */
    public static Optional<Path> in(EngineSettings settings) {
        return settings.get(SETTING).map(Path::of);
    }

    /** {@code settings}, with the folder added if they name none and this user has a home. */
    public EngineSettings addTo(EngineSettings settings) {
        Optional<Path> folder = folder(settings);
        if (settings.get(SETTING).isPresent() || folder.isEmpty()) {
            return settings;
        }
        Map<String, String> values = new HashMap<>(settings.values());
        values.put(SETTING, folder.get().toString());
        return new EngineSettings(values);
    }

    private Optional<Path> folder(EngineSettings settings) {
        return UserFolder.find(
                system,
                home,
                settings.get("XDG_CACHE_HOME"),
                Path.of("Library", "Caches", "theopy"),
                Path.of("AppData", "Local", "theopy", "cache"),
                Path.of(".cache", "theopy"));
    }
}
