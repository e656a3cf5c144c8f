package io.theopy.server.config;

import io.theopy.server.secret.SecretSettings;
import io.theopy.server.secret.model.SecretReference;
import io.theopy.spi.EngineSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads settings by name and collects what is wrong with them, so that all of it can be told at once. */
final class SettingsReader {
    private final EngineSettings settings;
    private final SecretSettings secrets;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(EngineSettings settings) {
        this.settings = settings;
        this.secrets = new SecretSettings(settings);
    }

    String text(String name, String otherwise) {
        return settings.get(name).orElse(otherwise);
    }

    /** The secret of that setting, as it is whenever it is asked for. */
    Optional<Supplier<String>> secret(String name) {
        try {
            return secrets.named(name);
        } catch (IllegalArgumentException e) {
            // Not repeated in the message: it may be one.
            problem(name + " is no secret that can be read; set it to " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether that secret stands in the settings themselves, and so can be looked at now. */
    boolean isWrittenOut(String name) {
        return settings.get(name)
                .map(SecretReference::parse)
                .filter(SecretReference.Literal.class::isInstance)
                .isPresent();
    }

    /** All settings, with the secrets that were asked for as they are at any time. */
    EngineSettings live() {
        return secrets.live();
    }

    long number(String name, long otherwise, long lowest, long highest) {
        String expected = "a whole number from " + lowest + " to " + highest;
        return read(name, expected, text -> {
                    long value = Long.parseLong(text);
                    if (value < lowest || value > highest) {
                        throw new IllegalArgumentException(expected);
                    }
                    return value;
                })
                .orElse(otherwise);
    }

    /** {@code 7d}, {@code 36h}, {@code 90m}, or ISO 8601: {@code P7D}. */
    Duration duration(String name, Duration otherwise, Duration least, Duration most) {
        return read(name, "a time from " + shortest(least) + " to " + most.toDays() + "d, such as 7d or 36h", text -> {
                    String upper = text.toUpperCase(Locale.ROOT);
                    String iso = upper.startsWith("P") ? upper : upper.endsWith("D") ? "P" + upper : "PT" + upper;
                    Duration value = Duration.parse(iso);
                    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                        throw new IllegalArgumentException(text);
                    }
                    return value;
                })
                .orElse(otherwise);
    }

    private static String shortest(Duration least) {
        return least.toHours() > 0 ? least.toHours() + "h" : least.toSeconds() + "s";
    }

    Optional<URI> httpUrl(String name) {
        return read(name, "an address such as https://teepy.example/api", text -> {
            try {
                URI uri = new URI(text);
                boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                if (!http || uri.getHost() == null) {
                    throw new IllegalArgumentException(text);
                }
                return uri;
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(text, e);
            }
        });
    }

    ZoneId zone(String name) {
        return read(name, "a time zone such as Europe/Paris", ZoneId::of).orElseGet(ZoneId::systemDefault);
    }

    Optional<Path> path(String name) {
        return read(name, "a path", Path::of);
    }

    /** The setting made into something else; a value that {@code parse} throws at is a problem. */
    <T> Optional<T> read(String name, String expected, Function<String, T> parse) {
        Optional<String> text = settings.get(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.get()));
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(name + " is \"" + text.get() + "\"; set it to " + expected + ", or leave it out");
            return Optional.empty();
        }
    }

    void problem(String what) {
        problems.add(what);
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }
}
