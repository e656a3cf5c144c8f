package io.theopy.audit.anchor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of anchors, one line each, to which lines are only ever added. Readable and writable by its owner only, where
 * the file system knows such a thing. Several processes may add to one file. Thread-safe.
 */
public final class AnchorFile {
    private static final int TRIES = 100;
    private static final int MILLIS_BETWEEN = 20;

    private final Path path;

    /** @param path a file; it and its folder are made when they are not there */
    public AnchorFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /**
     * Adds a line that goes on from the newest one. What a killed process left of a line stays, and does not count.
     *
     * @param next is given the newest anchor, while nobody else can add one, and says which to add, if any
     * @return the line that was added
     * @throws IOException when the file cannot be read or written to
     */
    public synchronized Optional<String> append(Function<Optional<Anchor>, Optional<Anchor>> next) throws IOException {
        if (Files.notExists(path)) {
            Optional<AnchorLine> first =
                    next.apply(Optional.empty()).map(anchor -> AnchorLine.of(anchor, AnchorLine.BEGINNING));
            if (first.isEmpty() || isMadeOf(first.get())) {
                return first.map(AnchorLine::text);
            }
        }
        // The one that reads is closed last: closing it releases the lock.
        try (FileChannel reading = FileChannel.open(path, StandardOpenOption.READ);
                FileChannel adding = FileChannel.open(path, StandardOpenOption.APPEND)) {
            lock(adding);
            AnchorTail tail = AnchorTail.of(reading);
            Optional<AnchorLine> added = next.apply(tail.newest().map(AnchorLine::anchor))
                    .map(anchor -> AnchorLine.of(
                            anchor, tail.newest().map(AnchorLine::chain).orElse(AnchorLine.BEGINNING)));
            if (added.isPresent()) {
                write(adding, (tail.isWhole() ? "" : "\n") + added.get().text() + "\n");
            }
            return added.map(AnchorLine::text);
        }
    }

    /**
     * The newest line that is an anchor; empty when there is none.
     *
     * @throws IOException when the file cannot be read
     */
    public synchronized Optional<String> newest() throws IOException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try (FileChannel reading = FileChannel.open(path, StandardOpenOption.READ)) {
            return AnchorTail.of(reading).newest().map(AnchorLine::text);
        }
    }

    /** Makes the file with its first line in it, so that nobody ever sees it empty; false when it cannot be made so. */
    private boolean isMadeOf(AnchorLine first) throws IOException {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        }
        Path made = Files.createTempFile(folder, "." + path.getFileName(), ".new", ownerOnly(folder, "rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
                write(channel, first.text() + "\n");
            }
            Files.createLink(path, made);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | IOException e) {
            // A file system without links, or a disk that is full: the usual way works, or says what is wrong.
            createEmpty(folder);
            return false;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private void createEmpty(Path folder) throws IOException {
        try {
            Files.createFile(path, ownerOnly(folder, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; it is there, which is all that is wanted.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder, String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        // In one call: what several processes add does not get mixed up even where locks do nothing.
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("there was room for a part of the line only");
        }
        channel.force(true);
    }

    /** Waits for other processes, and for others in this one, which Java refuses rather than to let them wait. */
    private static void lock(FileChannel channel) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                var unused = channel.lock();
                return;
            } catch (OverlappingFileLockException e) {
                if (tries == TRIES) {
                    throw new IOException("it is locked by another part of this process", e);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the lock", e);
        }
    }
}
