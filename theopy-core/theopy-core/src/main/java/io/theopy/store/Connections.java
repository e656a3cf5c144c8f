package io.theopy.store;

import io.theopy.store.SqlDatabase.Work;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Takes a connection for a piece of work and gives it back as it was. Stateless. */
final class Connections {
    private Connections() {}

    static <T> T use(DataSource source, Work<T> work) throws SQLException {
        try (Connection connection = connect(source)) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return work.on(connection);
        }
    }

    /** {@code work} as one transaction. */
    static <T> Work<T> transaction(Work<T> work) {
        return connection -> {
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
        };
    }

    private static Connection connect(DataSource source) throws NoConnectionException {
        try {
            return source.getConnection();
        } catch (NoConnectionException e) {
            throw e;
        } catch (SQLException e) {
            throw new NoConnectionException(String.valueOf(e.getMessage()), e);
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
}
