package io.theopy.server.secret.file;

import io.theopy.server.secret.model.SecretException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files that hold secrets, warning once of each that others than its owner may read. Thread-safe. */
public final class SecretFile {
    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);
    private static final int LARGEST = 1 << 20;
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Set<Path> warned = ConcurrentHashMap.newKeySet();

    /** @throws SecretException when it cannot be read */
    public byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new SecretException(file + " is larger than " + LARGEST + " bytes, which no file of secrets is");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new SecretException(file + " is not there; make it, or name the right one");
        } catch (AccessDeniedException e) {
            throw new SecretException(file + " may not be read by the user that Theopy runs as; chown or chmod it");
        } catch (IOException e) {
            throw new SecretException(file + " cannot be read (" + e.getClass().getSimpleName()
                    + "); name a file, and see that its disk is there");
        }
    }

    /** Warns when somebody else could read or write it. */
    public void warnIfOpen(Path file) {
        try {
            Set<PosixFilePermission> given = EnumSet.copyOf(OF_OTHERS);
            given.retainAll(Files.getPosixFilePermissions(file));
            if (!given.isEmpty() && warned.add(file)) {
                LOG.warn("others than its owner may read or write {}, which holds a secret: chmod 600 it", file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("{} has no permissions that could be looked at", file);
        }
    }
}
