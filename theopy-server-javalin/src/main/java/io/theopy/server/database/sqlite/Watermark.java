package io.theopy.server.database.sqlite;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.DatabaseTrouble;
import io.theopy.server.database.NoDatabaseException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file beside a database that notes its newest audit record and that one's hash, so that a loss shows. SQLite
 * takes a write-ahead log that was cut or damaged for one that ends there, without a word; a database that comes back
 * behind its mark has lost what was acknowledged. Written without a sync after what it tells of is safe, so it may lag,
 * never lead. Thread-safe.
 */
public final class Watermark implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watermark.class);
    private static final Pattern LINE = Pattern.compile("(\\d{1,19}) ([0-9a-f]{64})\\s*");

    private final Path file;
    /** No channel: that would be closed for good by the interrupt of a thread that writes. */
    private final RandomAccessFile open;

    private Watermark(Path file, RandomAccessFile open) {
        this.file = file;
        this.open = open;
    }

    /** Where the mark of {@code database} is. */
    static Path of(Path database) {
        return SqliteFile.beside(database, ".mark");
    }

    /** @throws NoDatabaseException when it can't be written */
    public static Watermark open(Path database, DatabaseAddress address) {
        Path file = of(database);
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, SqliteFile.ownerOnly(file, "rw-------"));
            }
            return new Watermark(file, new RandomAccessFile(file.toFile(), "rw"));
        } catch (IOException e) {
            throw DatabaseTrouble.of(address, e);
        }
    }

    /** Notes that record {@code sequence} is safe. */
    public synchronized void reached(long sequence, String hash) {
        // Of one length, so that a mark that is written over another leaves nothing of it.
        byte[] line = String.format("%019d %s%n", sequence, hash).getBytes(StandardCharsets.US_ASCII);
        try {
            open.seek(0);
            open.write(line);
        } catch (IOException e) {
            LOG.warn("{} is not kept up to date, so a loss would not show at the next start: {}", file, e.toString());
        }
    }

    /** @throws NoDatabaseException when the database lacks what its mark says was there */
    static void mustBeReached(Path database, Connection connection, DatabaseAddress address) throws SQLException {
        Optional<String> flaw = flaw(database, connection);
        if (flaw.isPresent()) {
            throw new NoDatabaseException("the database " + address + " has lost what was acknowledged: " + flaw.get()
                    + ". Its log (-wal) is damaged or missing, or the file is an older one. "
                    + SqliteFile.setAside(database)
                    + ". To go on with what is there, for example after restoring a backup on purpose, delete "
                    + of(database) + " and start again");
        }
    }

    /** How the database falls short of its mark, if it has one. */
    static Optional<String> flaw(Path database, Connection connection) throws SQLException {
        Optional<Matcher> mark = read(of(database));
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        long sequence = Long.parseLong(mark.get().group(1));
        String hash = mark.get().group(2);
        AuditLogEnd ends = AuditLogEnd.read(connection, sequence);
        if (ends.last() < sequence) {
            return Optional.of(
                    "its audit log ends at record " + ends.last() + ", and record " + sequence + " was written");
        }
        return ends.hash().filter(found -> !found.equals(hash)).isEmpty()
                ? Optional.empty()
                : Optional.of("record " + sequence + " of its audit log is not the one that was written");
    }

    private static Optional<Matcher> read(Path file) {
        try {
            Matcher line = LINE.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (line.matches()) {
                return Optional.of(line);
            }
            LOG.warn("{} cannot be read, so a loss at the end would not show", file);
        } catch (NoSuchFileException e) {
            LOG.debug("there is no {} yet", file);
        } catch (IOException e) {
            LOG.warn("{} cannot be read, so a loss at the end would not show: {}", file, e.toString());
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (IOException e) {
            LOG.warn("{} cannot be closed: {}", file, e.toString());
        }
    }
}
