package io.theopy.server.config;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the storage: where ledger and audit log are kept, and for how long.
 *
 * @param database empty: in this process's memory only
 * @param isNamed whether the settings say where, be it a database or this process's memory
 * @param folder of this user's data, for a database in a file when none is named
 * @param retention how long settled writes are remembered
 * @param auditRetention how long records of the audit log are kept
 * @param anchors where its ends are written down besides
 */
public record StorageConfig(
        Optional<DatabaseAddress> database,
        boolean isNamed,
        Optional<Path> folder,
        Duration retention,
        Duration auditRetention,
        AnchorConfig anchors) {
    private static final String IN_MEMORY = "memory";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration YEAR = Duration.ofDays(365);

    static StorageConfig read(SettingsReader reader) {
        String url = reader.text("THEOPY_DB_URL", "");
        boolean inMemory = url.isEmpty() || url.equals(IN_MEMORY);
        if (!inMemory && !DatabaseAddress.isKnown(url)) {
            // Not repeated in the message: it may hold a password.
            reader.problem("THEOPY_DB_URL is no address of a database that Theopy knows; set it to "
                    + "jdbc:postgresql://host/database, to jdbc:sqlite:/path/to/file or to memory, or leave it out"
                    + (url.startsWith("jdbc:h2:") ? "; carry an H2 file over with ./theopy db import FILE" : ""));
        }
        Optional<DatabaseAddress> database = inMemory
                ? Optional.empty()
                : Optional.of(new DatabaseAddress(
                        url,
                        reader.text("THEOPY_DB_USER", ""),
                        reader.secret("THEOPY_DB_PASSWORD").orElse(() -> "")));
        Duration retention =
                reader.duration("THEOPY_LEDGER_RETENTION", WEEK, Duration.ofHours(1), Duration.ofDays(3_650));
        Duration auditRetention =
                reader.duration("THEOPY_AUDIT_RETENTION", YEAR, Duration.ofDays(1), Duration.ofDays(36_500));
        return new StorageConfig(
                database,
                !url.isEmpty(),
                reader.path("THEOPY_DATA_DIR"),
                retention,
                auditRetention,
                AnchorConfig.read(reader));
    }

    /** How long a conversation is remembered after its last turn. */
    public static Duration sessionLife(EngineSettings settings) {
        return sessionLife(new SettingsReader(settings));
    }

    static Duration sessionLife(SettingsReader reader) {
        return reader.duration("THEOPY_SESSION_TTL", HALF_AN_HOUR, Duration.ofMinutes(1), Duration.ofDays(1));
    }

    /** How long API tokens are remembered after their end. */
    public static Duration endedTokens(EngineSettings settings) {
        return endedTokens(new SettingsReader(settings));
    }

    static Duration endedTokens(SettingsReader reader) {
        return reader.duration(
                "THEOPY_TOKEN_RETENTION", Duration.ofDays(90), Duration.ofDays(7), Duration.ofDays(3_650));
    }

    /** The same in this process's memory. */
    StorageConfig inMemory() {
        return new StorageConfig(Optional.empty(), true, folder, retention, auditRetention, anchors);
    }

    /** The same, in a file of this user's unless the settings say something else. */
    StorageConfig durable() {
        return isNamed || folder.isEmpty()
                ? this
                : new StorageConfig(folder.map(DatabaseAddress::in), true, folder, retention, auditRetention, anchors);
    }

    /** The file of the audit log's anchors; empty when there is none. */
    public Optional<Path> anchorFile() {
        return database.flatMap(address -> anchors.file(address, folder));
    }
}
