package io.theopy.teepy.sandbox.internal.http;

import io.javalin.http.Context;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.config.UserRole;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ProblemType;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.internal.route.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.regex.Pattern;

/** Checks who is asking: the token, the acting user and their role, the request's id, the key of a write. */
final class CallerCheck {
    private static final String BEARER = "Bearer ";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final SandboxConfig config;
    private final byte[] token;

    CallerCheck(SandboxConfig config) {
        this.config = config;
        this.token = config.token().getBytes(StandardCharsets.UTF_8);
    }

    /** The caller's request id, or a new one when there is none or it is not fit for a header. */
    static String requestId(Context ctx) {
        String given = ctx.header("X-Request-Id");
        return given != null && PRINTABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    void checkToken(Context ctx) {
        String given = ctx.header("Authorization");
        boolean known = given != null
                && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8), token);
        if (!known) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new ApiProblem(ProblemType.UNAUTHORIZED, "the bearer token is missing or wrong");
        }
    }

    User user(Context ctx) {
        String id = ctx.header("X-Acting-User");
        if (id == null || id.isBlank()) {
            throw new ApiProblem(ProblemType.BAD_REQUEST, "the header X-Acting-User is missing");
        }
        UserRole role = config.users().get(id);
        if (role == null) {
            throw new ApiProblem(ProblemType.FORBIDDEN, "the user in X-Acting-User is not known");
        }
        return new User(id, role);
    }

    static void checkRole(Route route, User user) {
        boolean may = switch (route.access()) {
            case ANY_USER -> true;
            case READ -> user.role().mayRead(route.resource());
            case WRITE -> user.role().mayWrite(route.resource());
        };
        if (!may) {
            throw new ApiProblem(
                    ProblemType.FORBIDDEN,
                    "the role " + user.role().label() + " may not " + (route.writes() ? "write " : "read ")
                            + route.resource());
        }
    }

    static String idempotencyKey(Context ctx) {
        String key = ctx.header("Idempotency-Key");
        if (key == null) {
            throw new ApiProblem(ProblemType.BAD_REQUEST, "a write needs the header Idempotency-Key");
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw new ApiProblem(
                    ProblemType.BAD_REQUEST, "the Idempotency-Key is not 1 to 200 printable ASCII characters");
        }
        return key;
    }
}
