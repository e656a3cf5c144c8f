package io.theopy.server.database.sqlite;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.DatabaseTrouble;
import io.theopy.server.database.NoDatabaseException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * File operations on a SQLite database: names beside it, permissions, setting it aside. All are for their owner alone.
 * Stateless.
 */
final class SqliteFile {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private SqliteFile() {}

    /** The file of the same name with {@code ending} behind it. */
    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    static void prepareFolder(Path file, DatabaseAddress address) {
        Path folder = file.getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
            } else if (folder != null && !isOwnersAlone(folder)) {
                LOG.warn(
                        "others may write to {}: chmod 700 it, or set THEOPY_DATA_DIR to a folder of Theopy's own",
                        folder);
            }
        } catch (IOException e) {
            throw new NoDatabaseException(
                    "the folder of the database " + address + " cannot be made: set THEOPY_DATA_DIR to a folder that "
                            + "you may write to",
                    e);
        }
    }

    /**
     * Whether there is one.
     *
     * @throws NoDatabaseException when there is one that can't be ours, or parts of one that is gone
     */
    static boolean exists(Path file, DatabaseAddress address) {
        try {
            if (Files.exists(file)) {
                if (Files.size(file) == 0) {
                    throw new NoDatabaseException(
                            "the database " + address + " is empty, which it never is: it was cut "
                                    + "short. Restore it from a backup, or move it away to begin a new one");
                }
                return true;
            }
            if (Files.exists(beside(file, "-wal")) || Files.exists(Watermark.of(file))) {
                throw new NoDatabaseException("the database " + address + " is gone, but files that belong to it are "
                        + "still there: put it back or restore it from a backup; to begin a new one, move away what "
                        + "begins with " + file.getFileName());
            }
            return false;
        } catch (IOException e) {
            throw DatabaseTrouble.of(address, e);
        }
    }

    /** A new file would forget what a version that kept it in H2 has promised. */
    static void mustNotSucceedH2(Path file, DatabaseAddress address) {
        String name = String.valueOf(file.getFileName());
        Path old = file.resolveSibling(name.replaceFirst("\\.db$", "") + ".mv.db");
        if (Files.exists(old)) {
            throw new NoDatabaseException("there is no database " + address + " yet, but " + old + " of a version that "
                    + "kept it in H2: carry it over with ./theopy db import " + old + ", or move it away");
        }
    }

    /** An empty file that only its owner may read; in place of one that was left over. */
    static void makeEmpty(Path file) {
        delete(file);
        try {
            Files.createFile(file, ownerOnly(file, "rw-------"));
        } catch (IOException e) {
            throw new NoDatabaseException(
                    file
                            + " cannot be made: its folder is missing, read-only or full; name one that you may write to (for "
                            + "the database: THEOPY_DATA_DIR)",
                    e);
        }
    }

    /** With what SQLite may have put beside it. */
    static void delete(Path file) {
        try {
            for (String part : PARTS) {
                Files.deleteIfExists(beside(file, part));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }

    /** Closed before, so that all is in the one file. */
    static void rename(Path from, Path to, DatabaseAddress address) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DatabaseTrouble.of(address, e);
        }
    }

    /** Also for one that was made by hand; what SQLite puts beside it gets the same. */
    static void forOwnerOnly(Path file) {
        for (String part : PARTS) {
            Path each = beside(file, part);
            try {
                if (Files.exists(each) && isPosix(each)) {
                    Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rw-------"));
                }
            } catch (IOException e) {
                LOG.warn("others may be able to read {}: {}", each, e.toString());
            }
        }
    }

    /** Copies file and log as they are, once for each state that they are in; returns where, or why not. */
    static String setAside(Path file) {
        try {
            String when = Files.getLastModifiedTime(file).toInstant().toString().replaceAll("[^0-9TZ]", "");
            Path copy = beside(file, ".damaged-" + when);
            for (String part : List.of("", "-wal")) {
                Path from = beside(file, part);
                if (Files.exists(from)) {
                    copyOnce(from, beside(copy, part));
                }
            }
            return "A copy of what was found is " + copy;
        } catch (IOException e) {
            return "No copy could be set aside (" + e + ")";
        }
    }

    private static void copyOnce(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} is there already", to);
        }
    }

    /** Whether nobody but this process's user may write to {@code folder}, as far as the file system can tell. */
    static boolean isOwnersAlone(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return true;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        return Files.getOwner(folder).getName().equals(System.getProperty("user.name"))
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
