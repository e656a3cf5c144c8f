package io.theopy.server.database.sqlite;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.NoDatabaseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A lock on a file that one process holds at a time; it is released with the process, however that ends. */
public final class ProcessLock implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for it, a minute at most. */
    static ProcessLock await(Path file, DatabaseAddress address) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            ProcessLock lock = take(file, address);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > end) {
                throw new NoDatabaseException(
                        "the database " + address + " is being opened by another process, which does not get done");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NoDatabaseException("interrupted while waiting for the database " + address, e);
            }
        }
    }

    /**
     * Takes it for a server.
     *
     * @throws NoDatabaseException when another one has it
     */
    public static ProcessLock forServer(Path database, DatabaseAddress address) {
        SqliteFile.prepareFolder(database, address);
        ProcessLock lock = take(SqliteFile.beside(database, ".server"), address);
        if (lock == null) {
            throw new NoDatabaseException("the database " + address + " is served by another process, probably another "
                    + "Theopy: stop that one, set THEOPY_DATA_DIR to another folder, or share a PostgreSQL by "
                    + "THEOPY_DB_URL");
        }
        return lock;
    }

    private static @Nullable ProcessLock take(Path file, DatabaseAddress address) {
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    SqliteFile.ownerOnly(file, "rw-------"));
            taken = channel.tryLock() != null;
            return taken ? new ProcessLock(channel) : null;
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new NoDatabaseException(
                    "the database " + address + " cannot be used: its folder is read-only or full; see to permissions "
                            + "and space, or set THEOPY_DATA_DIR to a folder that you may write to",
                    e);
        } finally {
            if (channel != null && !taken) {
                close(channel);
            }
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
