package io.theopy.server.database.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Unpacks SQLite's native library into a folder where it can be reused. The driver unpacks it anew for each process,
 * into the folder for temporary files, and a process that is killed leaves it there: 1 MB a kill. Stateless.
 */
public final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);

    private SqliteLibrary() {}

    /**
     * Has the driver of this process load the library from {@code folder}, where it is unpacked if it is not there. To be
     * called before SQLite is used; does nothing where the driver has no library for this machine, or where the folder
     * can't be written to.
     */
    public static void keepIn(Path folder) {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                return;
            }
            Path home = folder.toAbsolutePath().resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
            Files.createDirectories(home, SqliteFile.ownerOnly(home, "rwx------"));
            if (!SqliteFile.isOwnersAlone(home)) {
                LOG.warn("{} can be written to by others, so SQLite's library is not kept there", home);
                return;
            }
            unpack(packed.readAllBytes(), home, home.resolve(LibraryLoaderUtil.getNativeLibName()));
            System.setProperty("org.sqlite.lib.path", home.toString());
            System.setProperty("org.sqlite.lib.name", LibraryLoaderUtil.getNativeLibName());
        } catch (IOException e) {
            LOG.debug("SQLite is unpacked where the driver does it: {}", e.toString());
        }
    }

    /** Several processes may do so at once: each puts a whole file in place. */
    private static void unpack(byte[] library, Path folder, Path file) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), library)) {
            return;
        }
        Path part = Files.createTempFile(folder, "unpacking", ".part");
        try {
            Files.write(part, library);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
