package io.theopy.server.terminal;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The three streams that a process is given, or fails to be given: a closed descriptor goes to the next file that is
 * opened, which in a JVM is one of its own, and that must be neither read as what a user typed nor written to. Linux
 * tells; elsewhere the launcher alone sees to it.
 */
public final class StandardStreams {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int FILE_TYPE = 0xF000;
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xC000;

    private StandardStreams() {}

    /** Standard input; one that was closed fails when it is read. */
    public static InputStream in() {
        return isGiven(0) ? new FileInputStream(FileDescriptor.in) : new ClosedStreams.Input();
    }

    /** Standard output; one that was closed fails when it is written to. */
    public static OutputStream out() {
        return isGiven(1) ? new FileOutputStream(FileDescriptor.out) : new ClosedStreams.Output();
    }

    /** Standard error; one that was closed takes nothing. */
    public static OutputStream err() {
        return isGiven(2) ? new FileOutputStream(FileDescriptor.err) : OutputStream.nullOutputStream();
    }

    /** Whether somebody at the other end reads the output, and may leave when he has read enough. */
    public static boolean outHasReader() {
        try {
            int mode = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & FILE_TYPE;
            return mode == PIPE || mode == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isGiven(int descriptor) {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return true;
        }
        try {
            return !isOurs(Files.readSymbolicLink(DESCRIPTORS.resolve(String.valueOf(descriptor))));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    /** Java's own files, and the jars that this program was started with. */
    static boolean isOurs(Path file) throws IOException {
        if (file.startsWith(Path.of(System.getProperty("java.home")).toRealPath())) {
            return true;
        }
        List<String> classPath =
                Arrays.asList(System.getProperty("java.class.path", "").split(File.pathSeparator));
        return file.toString().endsWith(".jar")
                && classPath.stream()
                        .map(entry ->
                                Path.of(entry).toAbsolutePath().normalize().getParent())
                        .anyMatch(folder -> folder != null && file.startsWith(folder));
    }
}
