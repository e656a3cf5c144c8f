package io.theopy.server.http.request;

import io.theopy.server.wire.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Text from bytes, or nothing: what is not UTF-8 (cut off, overlong, half a surrogate pair) is never replaced by
 * something that nobody wrote.
 */
public final class StrictText {
    private StrictText() {}

    public static Optional<String> of(byte[] utf8) {
        try {
            return Optional.of(Utf8.decode(utf8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code text} has no half of a surrogate pair, which no UTF-8 can say. */
    public static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Takes off percent-encoding; empty when that is broken, or what comes out is not UTF-8. */
    static Optional<String> ofPercentEncoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length()
                        || !HexFormat.isHexDigit(text.charAt(i + 1))
                        || !HexFormat.isHexDigit(text.charAt(i + 2))) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                return Optional.empty();
            }
        }
        return of(bytes.toByteArray());
    }
}
