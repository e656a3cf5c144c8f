package io.theopy.action.ledger;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A checksum over the values of a row, kept in the row: a bit that flips on the disk would otherwise act for another user,
 * or at another time, without a word. CRC-32C (RFC 3720, appendix B.4), each value behind its length. Stateless.
 */
final class RowChecksum {
    private RowChecksum() {}

    /** Of strings, whole numbers, booleans and nulls. */
    static long of(@Nullable Object... values) {
        CRC32C sum = new CRC32C();
        for (Object value : values) {
            byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            sum.update(((value == null ? -1 : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
            sum.update(bytes);
        }
        return sum.getValue();
    }

    /**
     * Compares a sum that was stored, 0 if none was, with that of what was found.
     *
     * @throws LedgerException when the two differ
     */
    static void mustBe(long stored, String what, @Nullable Object... found) {
        if (stored != 0 && stored != of(found)) {
            throw new LedgerException(
                    what + " does not fit its checksum: it was altered, or the disk is damaged",
                    new IllegalStateException("checksum"));
        }
    }
}
