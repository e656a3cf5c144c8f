package io.theopy.stt.whisper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads little-endian numbers from a file and skips over the rest of it without reading it. For one thread. */
final class StructureReader implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final long size;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    /** Where {@link #buffer} begins in the file. */
    private long bufferStart;

    private StructureReader(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    static StructureReader open(Path path) throws IOException {
        return new StructureReader(FileChannel.open(path, StandardOpenOption.READ));
    }

    int readInt() throws IOException {
        if (buffer.remaining() < Integer.BYTES) {
            fill();
        }
        return buffer.getInt();
    }

    /** Goes forward; the end of the file may be reached but not passed. */
    void skip(long bytes) throws IOException {
        long target = position() + bytes;
        if (bytes < 0 || target > size) {
            throw new EndedException();
        }
        if (bytes <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) bytes);
        } else {
            bufferStart = target;
            buffer.position(0).limit(0);
        }
    }

    boolean isAtEnd() {
        return position() >= size;
    }

    private long position() {
        return bufferStart + buffer.position();
    }

    private void fill() throws IOException {
        long from = position();
        buffer.clear();
        int read = Math.max(0, file.read(buffer, from));
        buffer.flip();
        bufferStart = from;
        if (read < Integer.BYTES) {
            throw new EndedException();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The file ends where more should come. */
    static final class EndedException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
