package io.theopy.server.http.response;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Text of any language as the value of a header: UTF-8, percent-encoded, and cut where it grows too long for one, after a
 * whole character and with an ellipsis.
 */
final class HeaderText {
    private static final int LONGEST = 2_000;
    private static final String CUT = encode("…");

    private HeaderText() {}

    static String of(String text) {
        StringBuilder encoded = new StringBuilder();
        int end = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            encoded.append(encode(text.substring(i, text.offsetByCodePoints(i, 1))));
            if (encoded.length() > LONGEST) {
                return encoded.substring(0, end) + CUT;
            }
            if (encoded.length() + CUT.length() <= LONGEST) {
                end = encoded.length();
            }
        }
        return encoded.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
