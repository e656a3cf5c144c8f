package io.theopy.server.database.sqlite;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.DatabaseTrouble;
import io.theopy.server.database.NoDatabaseException;
import io.theopy.store.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings the tables of a SQLite file up to date: each script in a transaction of its own, counted by {@code PRAGMA
 * user_version} within it. Flyway does not lock SQLite, so two processes that start at once would both migrate; here the
 * transaction is the lock. Stateless.
 */
final class SqliteMigrations {
    private static final String FOLDER = "/io/theopy/db/sqlite/";
    /** In order; a script that was released is never changed. */
    private static final List<String> SCRIPTS =
            List.of("V1__ledger_and_audit_log.sql", "V2__writes_of_a_caller.sql", "V3__api_tokens.sql");

    private SqliteMigrations() {}

    /** @throws NoDatabaseException when the file is of a newer version */
    static void run(Connection connection, DatabaseAddress address) throws SQLException {
        if (version(connection) > SCRIPTS.size()) {
            throw DatabaseTrouble.newer(address);
        }
        for (int next = version(connection); next < SCRIPTS.size(); next++) {
            migrate(connection, next);
        }
    }

    private static void migrate(Connection connection, int from) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // The first statement takes the lock; whoever waited for it finds the work done.
            if (version(connection) == from) {
                for (String statement : statements(SCRIPTS.get(from))) {
                    Sql.update(connection, statement);
                }
                Sql.update(connection, "PRAGMA user_version = " + (from + 1));
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int version(Connection connection) throws SQLException {
        return Sql.first(connection, "PRAGMA user_version", row -> row.getInt(1))
                .orElse(0);
    }

    /** No statement of ours holds a semicolon or a line that begins with a comment. */
    private static List<String> statements(String script) {
        try (InputStream in = SqliteMigrations.class.getResourceAsStream(FOLDER + script)) {
            if (in == null) {
                throw new IllegalStateException("theopy-core lacks " + FOLDER + script);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return List.of(text.split(";")).stream()
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
