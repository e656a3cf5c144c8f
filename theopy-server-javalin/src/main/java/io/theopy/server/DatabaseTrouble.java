package io.theopy.server;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what to do when a database cannot be opened or migrated. */
final class DatabaseTrouble {
    private static final String OTHER_PLACE = "or set THEOPY_DB_URL to another one";

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry(
                    "90020",
                    "another process has its file open, probably another Theopy: stop that one, set "
                            + "THEOPY_DATA_DIR to another folder, or share a PostgreSQL by THEOPY_DB_URL"),
            Map.entry("90013", "there is no such database; create it, " + OTHER_PLACE),
            Map.entry("90146", "there is no such database; create it, " + OTHER_PLACE),
            Map.entry("90046", "THEOPY_DB_URL is malformed; write jdbc:h2:file:/path/to/file"),
            Map.entry("90011", "THEOPY_DB_URL has a relative path; write jdbc:h2:file:/path/to/file"),
            Map.entry("90113", "THEOPY_DB_URL has an option that H2 does not know; leave it out"),
            Map.entry("90030", "its file is damaged; restore it from a backup, " + OTHER_PLACE),
            Map.entry("90048", "its file is of another H2 version; export it there, " + OTHER_PLACE),
            Map.entry("90028", "its file cannot be read or written; see to permissions and space"),
            Map.entry("90031", "its file cannot be read or written; see to permissions and space"),
            Map.entry("28000", "it refuses user or password; set THEOPY_DB_USER and THEOPY_DB_PASSWORD"),
            Map.entry("28P01", "it refuses user or password; set THEOPY_DB_USER and THEOPY_DB_PASSWORD"),
            Map.entry("3D000", "the server has no such database; create it, " + OTHER_PLACE),
            Map.entry("42501", "the user may not create tables there; grant it CREATE on the schema"));

    private DatabaseTrouble() {}

    static NoDatabaseException of(DatabaseAddress address, Exception e) {
        return new NoDatabaseException("the database " + address + " cannot be used: " + remedy(e), e);
    }

    private static String remedy(Exception e) {
        SQLException sql = sqlIn(e);
        if (sql == null) {
            return String.valueOf(e.getMessage());
        }
        String state = String.valueOf(sql.getSQLState());
        String known = REMEDIES.get(state);
        if (known != null) {
            return known;
        }
        return state.startsWith("08")
                ? "nobody answers there; start it, or correct host and port in THEOPY_DB_URL"
                : "SQLState " + state + ": " + sql.getMessage();
    }

    /** The innermost one: it is nearest to what went wrong. */
    private static @Nullable SQLException sqlIn(Exception e) {
        SQLException found = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql;
            }
        }
        return found;
    }
}
