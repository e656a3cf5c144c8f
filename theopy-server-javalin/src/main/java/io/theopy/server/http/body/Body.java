package io.theopy.server.http.body;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A whole request body, in the pieces that it was received in: put together into one array, a large one would need its
 * memory twice.
 */
public record Body(List<ByteBuffer> pieces) {
    public long size() {
        return pieces.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /** All of it in one array; for small ones. */
    public byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size()));
        pieces.forEach(piece -> all.put(piece.duplicate()));
        return all.array();
    }

    public InputStream stream() {
        return new PiecesStream(pieces);
    }
}
