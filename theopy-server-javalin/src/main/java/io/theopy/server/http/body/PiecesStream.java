package io.theopy.server.http.body;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads pieces of memory one after the other; knows how much is left. */
final class PiecesStream extends InputStream {
    private final Deque<ByteBuffer> left = new ArrayDeque<>();

    PiecesStream(List<ByteBuffer> pieces) {
        pieces.forEach(piece -> left.add(piece.duplicate()));
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        while (!left.isEmpty() && !left.element().hasRemaining()) {
            left.remove();
        }
        if (left.isEmpty()) {
            return -1;
        }
        int count = Math.min(length, left.element().remaining());
        left.element().get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return (int) Math.min(
                Integer.MAX_VALUE,
                left.stream().mapToLong(ByteBuffer::remaining).sum());
    }
}
