package io.theopy.server.auth;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the bearer token out of a request's {@code Authorization} header, of which there may be one, and has it looked
 * at by whoever knows such tokens. Thread-safe.
 */
public final class BearerAuthenticator implements Authenticator {
    private static final String HEADER = "Authorization";
    /** As RFC 6750 has it, whatever the case of its first word. */
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) ([A-Za-z0-9._~+/-]+=*)");

    private final Function<String, Authentication> tokens;

    /** @param tokens never called with what cannot be one */
    public BearerAuthenticator(Function<String, Authentication> tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Presented request) {
        List<String> sent = request.header(HEADER);
        if (sent.isEmpty()) {
            return new Authentication.Absent();
        }
        if (sent.size() > 1) {
            return new Authentication.Refused("several " + HEADER + " headers");
        }
        Matcher bearer = BEARER.matcher(sent.get(0));
        return bearer.matches()
                ? tokens.apply(bearer.group(1))
                : new Authentication.Refused("an " + HEADER + " header without a bearer token");
    }
}
