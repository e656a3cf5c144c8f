package io.theopy.action.ledger;

import io.theopy.store.Durability;
import io.theopy.store.NoConnectionException;
import io.theopy.store.SqlDatabase;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Runs the ledger's work in a database, and turns what goes wrong into a {@link LedgerException}. Thread-safe. */
final class Jdbc {
    private interface Call<T> {
        T make() throws SQLException;
    }

    private final SqlDatabase database;

    Jdbc(SqlDatabase database) {
        this.database = database;
    }

    <T> T read(String what, SqlDatabase.Work<T> work) {
        return call(what, () -> database.read(work));
    }

    /** Each statement is committed on its own. */
    <T> T change(String what, Durability durability, SqlDatabase.Work<T> work) {
        return call(what, () -> database.change(durability, work));
    }

    /** All statements are committed together, or none is. */
    <T> T transact(String what, Durability durability, SqlDatabase.Work<T> work) {
        return call(what, () -> database.transact(durability, work));
    }

    private static <T> T call(String what, Call<T> call) {
        try {
            return call.make();
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    private static LedgerException failed(String what, SQLException e) {
        String state = e.getSQLState() == null ? "none" : e.getSQLState();
        String hint;
        if (e instanceof NoConnectionException && (state.equals("none") || state.equals("08000"))) {
            hint = String.valueOf(e.getMessage());
        } else if (state.startsWith("08") || state.startsWith("57P") || e instanceof SQLTransientConnectionException) {
            hint = "the database cannot be reached; see that it runs and that its address is right";
        } else if (state.startsWith("42")) {
            hint = "its tables are missing or of another version; run the migrations in io/theopy/db/migration";
        } else if (state.startsWith("53")) {
            hint = "the database is out of disk, memory or connections; give it more";
        } else {
            hint = "the cause below has the database's own words: " + e.getMessage();
        }
        return new LedgerException(
                "the ledger failed to " + what + " (SQLState " + state + "): " + hint,
                e,
                e instanceof NoConnectionException);
    }
}
