package io.theopy.audit.anchor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The end of a file of anchors.
 *
 * @param newest the last line that is an anchor
 * @param isWhole whether the file ends with a line feed, or is empty
 */
record AnchorTail(Optional<AnchorLine> newest, boolean isWhole) {
    /** Many times the longest line: there may be others behind it that are no anchors. */
    private static final int LOOKED_AT = 1 << 16;

    static AnchorTail of(FileChannel file) throws IOException {
        long size = file.size();
        ByteBuffer end = ByteBuffer.allocate((int) Math.min(size, LOOKED_AT));
        long from = size - end.capacity();
        while (end.hasRemaining() && file.read(end, from + end.position()) >= 0) {
            // goes on until all is read
        }
        String text = new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\n", -1);
        Optional<AnchorLine> newest = Optional.empty();
        for (int i = lines.length - 1; i >= 0 && newest.isEmpty(); i--) {
            newest = AnchorLine.read(lines[i]);
        }
        return new AnchorTail(newest, text.isEmpty() || text.endsWith("\n"));
    }
}
