package io.theopy.server.database.sqlite;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.DatabaseTrouble;
import io.theopy.server.database.NoDatabaseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Copies a SQLite database while a server uses it: the state of one moment, in one file (<a
 * href="https://www.sqlite.org/lang_vacuum.html">VACUUM INTO</a>). Stateless.
 */
public final class SqliteBackup {
    private SqliteBackup() {}

    /**
     * Writes {@code copy}, which is there whole or not at all.
     *
     * @throws NoDatabaseException saying what to do; also when the database itself is damaged
     */
    public static void run(Path file, Path copy, DatabaseAddress address) {
        if (!SqliteFile.exists(file, address)) {
            throw new NoDatabaseException("there is no database " + address);
        }
        if (Files.exists(copy)) {
            throw new NoDatabaseException(copy + " is there already; name another file, or delete it");
        }
        Path part = SqliteFile.beside(copy.toAbsolutePath(), ".part");
        SqliteFile.makeEmpty(part);
        try {
            vacuum(file, part);
            List<String> flaws = SqliteCheck.flaws(part, address);
            if (!flaws.isEmpty()) {
                throw new NoDatabaseException(
                        "the database " + address + " is damaged, so its backup is: " + flaws.get(0));
            }
            sync(part);
            Files.move(part, copy.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(address, e);
        } catch (IOException e) {
            throw new NoDatabaseException("the backup cannot be written to " + copy + ": " + e, e);
        } finally {
            SqliteFile.delete(part);
        }
    }

    private static void vacuum(Path file, Path part) throws SQLException {
        try (Connection connection = SqliteConnections.openReadOnly(file);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, part.toString());
            vacuum.execute();
        }
    }

    private static void sync(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
