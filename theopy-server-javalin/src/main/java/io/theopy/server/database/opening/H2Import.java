package io.theopy.server.database.opening;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.NoDatabaseException;
import io.theopy.server.database.sqlite.SqliteOpening;
import io.theopy.store.Sql;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Carries over what an earlier version kept in a file of H2. Reads a copy, so the old file stays as it is; writes all or
 * nothing. What H2 had lost before can't be brought back. Stateless.
 */
public final class H2Import {
    private static final String ENDING = ".mv.db";
    private static final String NEWEST = "3";
    private static final List<String> TABLES =
            List.of("theopy_turn", "theopy_turn_taken", "theopy_write", "theopy_audit", "theopy_audit_head");

    private H2Import() {}

    /**
     * Carries {@code old} over.
     *
     * @param to a new file of SQLite, or an empty PostgreSQL
     * @return how many rows
     * @throws NoDatabaseException saying what to do
     */
    public static int run(Path old, DatabaseAddress to) {
        mustBeThereAndFree(old);
        try {
            Path folder = Files.createTempDirectory("theopy-import-");
            Path copy = folder.resolve("old" + ENDING);
            try {
                Files.copy(old, copy);
                return copied(old, folder.resolve("old"), to);
            } finally {
                Files.deleteIfExists(copy);
                Files.deleteIfExists(folder.resolve("old.trace.db"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new NoDatabaseException(old + " cannot be copied to a temporary folder: " + e, e);
        }
    }

    private static int copied(Path old, Path copy, DatabaseAddress to) {
        try (Connection from = DriverManager.getConnection("jdbc:h2:file:" + copy + ";IFEXISTS=TRUE", "sa", "")) {
            mustBeOfNewestVersion(old, from);
            if (to.file().isPresent()) {
                int[] rows = new int[1];
                SqliteOpening.createWith(to, to.file().get(), target -> rows[0] = rows(from, target));
                return rows[0];
            }
            return intoPostgres(from, to);
        } catch (SQLException e) {
            throw new NoDatabaseException(old + " cannot be carried over: " + e.getMessage(), e);
        }
    }

    /** On a connection of its own, without the time limits that turns have: it takes as long as it takes. */
    private static int intoPostgres(Connection from, DatabaseAddress to) throws SQLException {
        DatabaseOpening.open(to).close();
        try (Connection target = PostgresOpening.connect(to)) {
            target.setAutoCommit(false);
            mustBeEmpty(target, to);
            int rows = rows(from, target);
            List<Long> unused = Sql.list(
                    target,
                    "SELECT setval(pg_get_serial_sequence('theopy_write', 'sequence_number'), "
                            + "(SELECT COALESCE(MAX(sequence_number), 0) + 1 FROM theopy_write), false)",
                    row -> row.getLong(1));
            target.commit();
            return rows;
        }
    }

    private static int rows(Connection from, Connection to) throws SQLException {
        Sql.update(to, "DELETE FROM theopy_audit_head");
        int rows = 0;
        for (String table : TABLES) {
            rows += rows(table, from, to);
        }
        // The head of the audit log is no row of anybody's.
        return rows - 1;
    }

    private static int rows(String table, Connection from, Connection to) throws SQLException {
        int rows = 0;
        try (Statement query = from.createStatement();
                ResultSet each = query.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData meta = each.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            while (each.next()) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Optional.ofNullable(each.getObject(i + 1));
                }
                rows += Sql.update(to, insert, values);
            }
        }
        return rows;
    }

    private static void mustBeThereAndFree(Path old) {
        if (!String.valueOf(old.getFileName()).endsWith(ENDING) || !Files.isRegularFile(old)) {
            throw new NoDatabaseException(old + " is no file of H2: name the one that ends in " + ENDING);
        }
        try (FileChannel channel = FileChannel.open(old, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new NoDatabaseException(old + " is in use: stop the Theopy that has it open first");
            }
        } catch (IOException e) {
            throw new NoDatabaseException(old + " cannot be read and locked: see to permissions", e);
        }
    }

    private static void mustBeOfNewestVersion(Path old, Connection from) throws SQLException {
        boolean newest = Sql.first(
                        from,
                        "SELECT 1 FROM \"theopy_schema_history\" WHERE \"version\" = ? AND \"success\" = TRUE",
                        row -> true,
                        NEWEST)
                .orElse(false);
        if (!newest) {
            throw new NoDatabaseException(
                    old + " is of an earlier version than the last one that used H2: start that one "
                            + "on it once, let its outbox run empty, and stop it");
        }
    }

    private static void mustBeEmpty(Connection target, DatabaseAddress address) throws SQLException {
        for (String table : TABLES.subList(0, TABLES.size() - 1)) {
            if (Sql.first(target, "SELECT 1 FROM " + table + " LIMIT 1", row -> true)
                    .isPresent()) {
                throw new NoDatabaseException(
                        "the database " + address + " holds something already: name an empty one with THEOPY_DB_URL");
            }
        }
    }
}
