package io.theopy.teepy.sandbox.internal.http;

import io.javalin.http.Context;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ProblemType;
import java.io.IOException;
import java.util.Locale;

/** Reads request bodies, within bounds. */
final class BoundedBody {
    private static final int LARGEST = 64 * 1024;

    private BoundedBody() {}

    static byte[] read(Context ctx) {
        if (ctx.req().getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] body;
        try {
            body = ctx.req().getInputStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new ApiProblem(ProblemType.BAD_REQUEST, "the body did not arrive whole");
        }
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        String type = ctx.contentType();
        if (body.length > 0 && (type == null || !isJson(type))) {
            throw new ApiProblem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "the body has to be application/json");
        }
        return body;
    }

    private static boolean isJson(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.startsWith("application/json;");
    }

    private static ApiProblem tooLarge() {
        return new ApiProblem(ProblemType.PAYLOAD_TOO_LARGE, "the body is larger than " + LARGEST + " bytes");
    }
}
