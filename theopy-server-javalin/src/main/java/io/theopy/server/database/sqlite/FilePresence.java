package io.theopy.server.database.sqlite;

import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.DatabaseHealth;
import io.theopy.server.database.DatabaseTrouble;
import io.theopy.store.NoConnectionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks that the files of an open database are still those that were opened: writing into a deleted one succeeds. */
final class FilePresence {
    private FilePresence() {}

    /** A check that costs a look or two into the folder. */
    static DatabaseHealth.Check of(List<Path> files, DatabaseAddress address) {
        List<DatabaseHealth.Check> checks =
                files.stream().map(file -> of(file, address)).toList();
        return () -> {
            for (DatabaseHealth.Check check : checks) {
                check.run();
            }
        };
    }

    private static DatabaseHealth.Check of(Path file, DatabaseAddress address) {
        Object opened;
        try {
            opened = key(file);
        } catch (IOException e) {
            throw DatabaseTrouble.of(address, e);
        }
        return () -> {
            try {
                if (!Objects.equals(opened, key(file))) {
                    throw gone(file, "was replaced by another file");
                }
            } catch (IOException e) {
                throw gone(file, "is gone");
            }
        };
    }

    private static NoConnectionException gone(Path file, String what) {
        return new NoConnectionException(
                file + " " + what + " while it was open: put it back, or stop Theopy and restore it from a backup");
    }

    /** Null where the file system knows no such thing; then only its absence shows. */
    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
