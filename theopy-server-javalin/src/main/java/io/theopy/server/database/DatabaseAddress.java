package io.theopy.server.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the database is and who may use it.
 *
 * @param url of JDBC: {@code jdbc:sqlite:...} or {@code jdbc:postgresql:...}
 * @param currentPassword gives the password as it is now; empty for none
 */
public record DatabaseAddress(String url, String user, Supplier<String> currentPassword) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String FILE_NAME = "theopy.db";

    /** One whose password stays the same. */
    public DatabaseAddress(String url, String user, String password) {
        this(url, user, () -> password);
    }

    /** The password as it is now. */
    public String password() {
        return currentPassword.get();
    }

    /** The usual file of {@code folder}. */
    public static DatabaseAddress in(Path folder) {
        return of(folder.resolve(FILE_NAME));
    }

    /** SQLite in {@code file}. */
    public static DatabaseAddress of(Path file) {
        if (file.toString().indexOf('?') >= 0) {
            throw new NoDatabaseException(
                    "the driver of SQLite takes what is behind a question mark for options, so the "
                            + "database cannot be " + file + ": set THEOPY_DATA_DIR to a folder without one");
        }
        return new DatabaseAddress(SQLITE + file.toAbsolutePath(), "", "");
    }

    /** Whether {@code url} is one that can be opened: SQLite in a file, not in memory, or PostgreSQL. */
    public static boolean isKnown(String url) {
        return url.startsWith(POSTGRES)
                || url.startsWith(SQLITE)
                        && !plain(url).isBlank()
                        && !plain(url).startsWith(":");
    }

    /** The file of SQLite; empty for PostgreSQL. */
    public Optional<Path> file() {
        return url.startsWith(SQLITE)
                ? Optional.of(Path.of(plain(url)).toAbsolutePath().normalize())
                : Optional.empty();
    }

    /** Its name for people and programs: {@code sqlite} or {@code postgresql}. */
    public String kind() {
        return file().isPresent() ? "sqlite" : "postgresql";
    }

    /** Without user, password and options, which must not get into logs. */
    @Override
    public String toString() {
        return file().map(file -> SQLITE + file)
                .orElseGet(() -> url.replaceFirst("//.*@", "//").split("[;?]", 2)[0]);
    }

    private static String plain(String sqliteUrl) {
        return sqliteUrl.substring(SQLITE.length()).split("\\?", 2)[0].replaceFirst("^file:", "");
    }
}
