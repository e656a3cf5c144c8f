package io.theopy.server.config;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.secret.model.ThisMachine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings of the audit log's anchors: where its newest hash is kept outside of its database, and how often.
 *
 * @param isOff whether they are not
 * @param named the file that the settings name
 * @param every how often, when something was appended meanwhile
 * @param key the private key that signs them
 * @param url where each is sent besides
 * @param token what opens that
 */
public record AnchorConfig(
        boolean isOff,
        Optional<Path> named,
        Duration every,
        Optional<Path> key,
        Optional<URI> url,
        Optional<Supplier<String>> token) {
    private static final String OFF = "off";
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Pattern SCHEMA = Pattern.compile("[?&]currentSchema=([^&]*)");
    private static final int LONGEST_NAME = 120;

    static AnchorConfig read(SettingsReader reader) {
        boolean off = reader.text("THEOPY_AUDIT_ANCHOR", "").equals(OFF);
        Optional<URI> target = reader.httpUrl("THEOPY_AUDIT_ANCHOR_URL");
        Optional<Supplier<String>> token = reader.secret("THEOPY_AUDIT_ANCHOR_TOKEN");
        if (token.isPresent() && target.filter(url -> !ThisMachine.isSafe(url)).isPresent()) {
            reader.problem("THEOPY_AUDIT_ANCHOR_TOKEN would travel in clear to THEOPY_AUDIT_ANCHOR_URL; set that to an "
                    + "https address");
        }
        return new AnchorConfig(
                off,
                off ? Optional.empty() : reader.path("THEOPY_AUDIT_ANCHOR"),
                reader.duration("THEOPY_AUDIT_ANCHOR_EVERY", USUAL, Duration.ofSeconds(1), Duration.ofDays(1)),
                reader.path("THEOPY_AUDIT_ANCHOR_KEY"),
                target,
                token);
    }

    /** The file for the log in {@code database}: the one that is named, else one of that database's in {@code folder}. */
    Optional<Path> file(DatabaseAddress database, Optional<Path> folder) {
        return isOff
                ? Optional.empty()
                : named.or(() -> folder.map(in -> in.resolve("audit-anchors-" + name(database, in) + ".jsonl")));
    }

    /** A file belongs to one log. One in the same folder is called the same wherever the folder is. */
    private static String name(DatabaseAddress database, Path folder) {
        Matcher schema = SCHEMA.matcher(database.url());
        String place = database.toString().replace(folder.toAbsolutePath().toString(), "")
                + (schema.find() ? "-" + schema.group(1) : "");
        String name = place.replaceFirst("^jdbc:", "").replaceAll("[^A-Za-z0-9._]+", "-");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
