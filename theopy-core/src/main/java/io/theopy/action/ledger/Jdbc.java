package io.theopy.action.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs work on a connection of its own, and turns what goes wrong into a {@link LedgerException}. Thread-safe. */
final class Jdbc {
    private static final String TAKEN = "23505";

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Makes an object of the row that the result stands at. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    Jdbc(DataSource database) {
        this.database = database;
    }

    /** Each statement is committed on its own. */
    <T> T run(String what, Work<T> work) {
        try (Connection connection = connect(what)) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return work.on(connection);
        } catch (SQLException e) {
            throw failed(what, e, false);
        }
    }

    private Connection connect(String what) {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw failed(what, e, true);
        }
    }

    /** All statements are committed together, or none is. */
    <T> T inTransaction(String what, Work<T> work) {
        return run(what, connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        });
    }

    /** Whether {@code e} says that a unique key is there already. */
    static boolean isTaken(SQLException e) {
        return TAKEN.equals(e.getSQLState());
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    static <T> Optional<T> first(Connection connection, String sql, RowReader<T> reader, Object... values)
            throws SQLException {
        return list(connection, sql, reader, values).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    /** Strings, whole numbers and booleans; an empty {@code Optional} is SQL's null. */
    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            if (value == null) {
                statement.setNull(i + 1, java.sql.Types.VARCHAR);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static void undo(Connection connection, Exception why) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The connection is of no more use; the database undoes what was not committed.
            why.addSuppressed(e);
        }
    }

    private static LedgerException failed(String what, SQLException e, boolean untouched) {
        String state = e.getSQLState() == null ? "none" : e.getSQLState();
        String hint;
        if (state.startsWith("08") || state.startsWith("57P") || e instanceof SQLTransientConnectionException) {
            hint = "the database cannot be reached; see that it runs and that its address is right";
        } else if (state.startsWith("42")) {
            hint = "its tables are missing or of another version; run the migrations in io/theopy/db/migration";
        } else if (state.startsWith("53")) {
            hint = "the database is out of disk, memory or connections; give it more";
        } else {
            hint = "the cause below has the database's own words";
        }
        return new LedgerException("the ledger failed to " + what + " (SQLState " + state + "): " + hint, e, untouched);
    }
}
