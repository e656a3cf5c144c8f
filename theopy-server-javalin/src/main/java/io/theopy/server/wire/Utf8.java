package io.theopy.server.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 as it is defined: nothing overlong, cut off or half is replaced by something that nobody wrote. */
public final class Utf8 {
    private Utf8() {}

    /** @throws CharacterCodingException when it is not UTF-8 */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
