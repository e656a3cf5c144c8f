package io.theopy.server;

import io.theopy.nlu.statistical.StatisticalIntentExtractorProvider;
import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this user's programs keep what can be made again: the folder for trained models when none is set. An application
 * that embeds the pipeline is asked first; the command line belongs to its user.
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
        Optional<Path> named = settings.get("XDG_CACHE_HOME").map(Path::of).filter(Path::isAbsolute);
        if (named.isPresent()) {
            return named.map(folder -> folder.resolve("theopy"));
        }
        // Java says "?" where the operating system knows no home.
        if (home.isBlank() || home.equals("?")) {
            return Optional.empty();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return Optional.of(Path.of(home, "Library", "Caches", "theopy"));
        }
        if (name.startsWith("windows")) {
            return Optional.of(Path.of(home, "AppData", "Local", "theopy", "cache"));
        }
        return Optional.of(Path.of(home, ".cache", "theopy"));
    }
}
