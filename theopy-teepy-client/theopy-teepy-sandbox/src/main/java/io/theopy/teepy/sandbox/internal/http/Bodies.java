package io.theopy.teepy.sandbox.internal.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;

/** Reads request bodies, within bounds. */
final class Bodies {
    private static final int LARGEST = 64 * 1024;

    private Bodies() {}

    static byte[] read(Context ctx) {
        if (ctx.req().getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] body;
        try {
            body = ctx.req().getInputStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new Problem(ProblemType.BAD_REQUEST, "the body did not arrive whole");
        }
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        String type = ctx.contentType();
        if (body.length > 0 && (type == null || !isJson(type))) {
            throw new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body has to be application/json");
        }
        return body;
    }

    private static boolean isJson(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.startsWith("application/json;");
    }

    private static Problem tooLarge() {
        return new Problem(ProblemType.PAYLOAD_TOO_LARGE, "the body is larger than " + LARGEST + " bytes");
    }
}
