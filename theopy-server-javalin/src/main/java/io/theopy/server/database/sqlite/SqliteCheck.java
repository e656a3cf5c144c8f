package io.theopy.server.database.sqlite;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.DatabaseTrouble;
import io.theopy.server.database.NoDatabaseException;
import io.theopy.store.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Looks whether a file of SQLite is whole: its pages, its indexes against its tables, what the tables say of themselves
 * (<a href="https://www.sqlite.org/pragma.html#pragma_integrity_check">integrity_check</a>). Changes nothing, so that
 * what is damaged stays as it was found. Stateless.
 */
public final class SqliteCheck {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 5;
    private static final List<Integer> DAMAGE = List.of(11, 26);

    private SqliteCheck() {}

    /**
     * Everything that is wrong with {@code file}, whether or not a server uses it: damage, and that it lacks what its mark
     * says was there.
     *
     * @throws NoDatabaseException when it can't even be looked at
     */
    public static List<String> all(Path file, DatabaseAddress address) {
        if (!SqliteFile.exists(file, address)) {
            throw new NoDatabaseException("there is no database " + address);
        }
        List<String> flaws = flaws(file, address);
        if (!flaws.isEmpty()) {
            return flaws;
        }
        try (Connection connection = SqliteConnections.openReadOnly(file)) {
            return Watermark.flaw(file, connection).stream().toList();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(address, e);
        }
    }

    /** @throws NoDatabaseException when it is not, saying where a copy was set aside */
    static void mustBeWhole(Path file, DatabaseAddress address) {
        List<String> flaws = flaws(file, address);
        if (!flaws.isEmpty()) {
            throw new NoDatabaseException("the database " + address + " is damaged: " + String.join("; ", flaws) + ". "
                    + SqliteFile.setAside(file) + "; restore it from a backup (./theopy db backup makes them)");
        }
    }

    /**
     * What is wrong; nothing when it is whole.
     *
     * @throws NoDatabaseException when it can't even be looked at
     */
    static List<String> flaws(Path file, DatabaseAddress address) {
        if (!hasMagic(file, address)) {
            return List.of("it does not begin as a file of SQLite does");
        }
        try (Connection connection = SqliteConnections.openReadOnly(file)) {
            return Sql.list(connection, "PRAGMA integrity_check(" + MOST + ")", row -> row.getString(1)).stream()
                    .filter(line -> !line.equals("ok"))
                    .map(line -> line.strip().replaceAll("\\s+", " "))
                    .toList();
        } catch (SQLException e) {
            if (DAMAGE.contains(e.getErrorCode())) {
                return List.of(String.valueOf(e.getMessage()));
            }
            throw DatabaseTrouble.of(address, e);
        }
    }

    private static boolean hasMagic(Path file, DatabaseAddress address) {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            throw DatabaseTrouble.of(address, e);
        }
    }
}
