package io.theopy.server.database;

import io.theopy.store.NoConnectionException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a database, and what to do about it. Stateless. */
public final class DatabaseTrouble {
    private static final String OTHER_PLACE = "or set THEOPY_DB_URL to another one";

    /** By SQLState; SQLite has none. */
    private static final Map<String, String> REMEDIES = Map.of(
            "28000", "it refuses user or password; set THEOPY_DB_USER and THEOPY_DB_PASSWORD",
            "28P01", "it refuses user or password; set THEOPY_DB_USER and THEOPY_DB_PASSWORD",
            "3D000", "the server has no such database; create it, " + OTHER_PLACE,
            "42501", "the user may not create tables there; grant it CREATE on the schema",
            "53100", "its disk is full; make space",
            "53200", "it is out of memory",
            "53300", "it takes no more connections",
            "55P03", "somebody holds a lock for too long",
            "57014", "a statement took too long, or waited too long for a lock");

    /** By <a href="https://www.sqlite.org/rescode.html">result code</a>. */
    private static final Map<Integer, String> SQLITE = Map.of(
            5, "another program holds its lock; let that end its transaction",
            6, "another program holds its lock; let that end its transaction",
            8, "its file or folder is read-only; see to permissions, " + OTHER_PLACE,
            10, "its disk reports errors, or is full; see to both",
            11, "its file is damaged; restore it from a backup",
            13, "its disk is full; make space",
            14, "its file is gone or can't be opened; put it back, or see to permissions",
            26, "its file is damaged, or none of SQLite's; restore it from a backup");

    /** No lock, read-only, full, cannot be opened, none of SQLite's: a transaction is rolled back, if it began at all. */
    private static final Set<Integer> TURNED_DOWN = Set.of(5, 6, 8, 13, 14, 26);

    private DatabaseTrouble() {}

    public static NoDatabaseException of(DatabaseAddress address, Exception e) {
        return new NoDatabaseException("the database " + address + " cannot be used: " + remedy(e), e);
    }

    /** A database whose tables a later version has changed. */
    public static NoDatabaseException newer(DatabaseAddress address) {
        return new NoDatabaseException(
                "the database " + address + " was used by a newer Theopy than this one: start that "
                        + "version, or set THEOPY_DB_URL to another database");
    }

    /** Whether {@code e} speaks of the database itself, rather than of a statement that does not suit what it holds. */
    public static boolean isTrouble(SQLException e) {
        if (e instanceof NoConnectionException || e instanceof SQLTimeoutException) {
            return true;
        }
        String state = e.getSQLState();
        return state == null
                ? SQLITE.containsKey(e.getErrorCode())
                : state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58")
                        || state.startsWith("XX")
                        || state.equals("55P03")
                        || state.equals("25006");
    }

    /**
     * Whether {@code e} proves that nothing was changed: the database itself turned it down. What breaks on the way, or
     * while the disk is written, proves nothing.
     */
    static boolean isUndone(SQLException e) {
        String state = e.getSQLState();
        return state == null
                ? TURNED_DOWN.contains(e.getErrorCode())
                : state.startsWith("53") || state.equals("55P03") || state.equals("57014") || state.equals("25006");
    }

    static String remedy(Exception e) {
        SQLException sql = sqlIn(e);
        if (sql == null) {
            return String.valueOf(e.getMessage());
        }
        String state = sql.getSQLState();
        String known = state == null ? SQLITE.get(sql.getErrorCode()) : REMEDIES.get(state);
        if (known != null) {
            return known;
        }
        if (sql instanceof SQLTimeoutException || sql instanceof NoConnectionException) {
            return String.valueOf(sql.getMessage());
        }
        return state != null && state.startsWith("08")
                ? "nobody answers there; start it, or correct host and port in THEOPY_DB_URL"
                : "SQLState " + state + ": " + sql.getMessage();
    }

    /** The innermost one: it is nearest to what went wrong. */
    private static @Nullable SQLException sqlIn(Exception e) {
        SQLException found = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }
}
