package io.theopy.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the database is and who may use it.
 *
 * @param url of JDBC: {@code jdbc:h2:...} or {@code jdbc:postgresql:...}
 */
public record DatabaseAddress(String url, String user, String password) {
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String FILE_NAME = "theopy";

    /** H2 in a file of {@code folder}. */
    static DatabaseAddress in(Path folder) {
        return new DatabaseAddress(H2 + "file:" + folder.toAbsolutePath().resolve(FILE_NAME), "sa", "");
    }

    static boolean isKnown(String url) {
        return url.startsWith(H2) || url.startsWith(POSTGRES);
    }

    boolean isPostgres() {
        return url.startsWith(POSTGRES);
    }

    /** The folder of an H2 file. */
    Optional<Path> folder() {
        return isEmbeddedFile()
                ? Optional.ofNullable(Path.of(file()).toAbsolutePath().getParent())
                : Optional.empty();
    }

    /**
     * The URL to open: with H2 in a file, a commit is in the file when it returns, so that it survives the end of the
     * process, and the file is closed by us and not by a hook of H2's own, which would not wait for the last turn.
     */
    String urlToOpen() {
        if (!isEmbeddedFile()) {
            return url;
        }
        return with(
                with(with(with(url, "WRITE_DELAY", "0"), "DB_CLOSE_ON_EXIT", "FALSE"), "TRACE_LEVEL_FILE", "0"),
                "QUERY_CACHE_SIZE",
                "64");
    }

    /** Without user, password and options, which must not get into logs. */
    @Override
    public String toString() {
        String plain = url.split("[;?]", 2)[0];
        return plain.replaceFirst("//[^/@]*@", "//");
    }

    private boolean isEmbeddedFile() {
        String rest = url.substring(Math.min(url.length(), H2.length()));
        return url.startsWith(H2) && !rest.startsWith("mem:") && !rest.startsWith("tcp:") && !rest.startsWith("ssl:");
    }

    private String file() {
        String plain = url.split(";", 2)[0].substring(H2.length());
        String file = plain.startsWith("file:") ? plain.substring("file:".length()) : plain;
        return file.startsWith("~/") ? System.getProperty("user.home", "") + file.substring(1) : file;
    }

    private static String with(String url, String option, String value) {
        return url.toUpperCase(Locale.ROOT).contains(";" + option + "=") ? url : url + ";" + option + "=" + value;
    }
}
