package io.theopy.server.config;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The web pages that may call from a browser, beside those that the server has itself.
 *
 * @param listed origins such as {@code https://teepy.example}, in lower case
 * @param localOnly whether whoever reaches the server may use it, so that nothing but this machine may
 */
public record WebOrigins(Set<String> listed, boolean localOnly) {
    static WebOrigins read(SettingsReader reader, boolean asked) {
        Set<String> listed = reader.read(
                        "THEOPY_ALLOWED_ORIGINS",
                        "origins such as https://teepy.example, with commas between them and nothing after the host or"
                                + " port",
                        text -> Arrays.stream(text.split(","))
                                .map(origin ->
                                        of(origin.strip()).orElseThrow(() -> new IllegalArgumentException(origin)))
                                .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        return new WebOrigins(listed, !asked);
    }

    /** An origin as browsers write it; empty for what is none, or names no page: {@code null}, {@code *}. */
    public static Optional<String> of(String text) {
        try {
            URI uri = URI.create(text);
            boolean bare = uri.getRawPath() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return bare && web && uri.getHost() != null ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
