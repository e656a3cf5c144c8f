package io.theopy.server.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds the standard folder for a program's data or cache in a user's home, on each operating system. */
final class UserFolder {
    private UserFolder() {}

    /**
     * @param system the name of the operating system, as in the property {@code os.name}
     * @param home the user's own folder, as in the property {@code user.home}
     * @param named the base folder that the user wants, which counts when it is absolute
     * @return empty when the user has no home
     */
    static Optional<Path> find(
            String system, String home, Optional<String> named, Path onMac, Path onWindows, Path elsewhere) {
        Optional<Path> wanted = named.map(Path::of).filter(Path::isAbsolute);
        if (wanted.isPresent()) {
            return wanted.map(folder -> folder.resolve("theopy"));
        }
        // Java says "?" where the operating system knows no home.
        if (home.isBlank() || home.equals("?")) {
            return Optional.empty();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return Optional.of(Path.of(home).resolve(onMac));
        }
        return Optional.of(Path.of(home).resolve(name.startsWith("windows") ? onWindows : elsewhere));
    }
}
