package io.theopy.server.http.route;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.auth.Authentication;
import io.theopy.server.auth.Authenticator;
import io.theopy.server.auth.Identity;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request through to its route's handler, before any of its body is read, when the table says that whoever sent
 * it may call that route.
 */
public final class AccessFilter implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(AccessFilter.class);

    private final Authenticator authenticator;

    public AccessFilter(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public void handle(Context ctx) {
        Access access = RouteTable.of(ctx)
                .orElseThrow(() -> new IllegalStateException("no rule says who may call " + ctx.path()))
                .access();
        if (!access.asksWhoCalls()) {
            return;
        }
        Identity identity =
                authenticator.authenticate(new PresentedByRequest(ctx)).on(IdentityOrProblem.CASES);
        RequestCaller.assign(ctx, identity);
        if (!access.isOpenTo(identity.caller())) {
            throw Problem.forbidden("this is for administrators; your role or your scopes do not allow it");
        }
    }

    /** Who sent it, or a {@link io.theopy.server.http.request.ProblemException} that tells an attacker nothing. */
    private enum IdentityOrProblem implements Authentication.Cases<Identity> {
        CASES;

        private static final String REMEDY =
                "send the header Authorization: Bearer with an API token or a JWT that is valid here; see "
                        + "docs/authentication.md";

        @Override
        public Identity known(Authentication.Known result) {
            return result.identity();
        }

        @Override
        public Identity absent(Authentication.Absent result) {
            throw Problem.unauthenticated("the request does not say who sends it; " + REMEDY);
        }

        @Override
        public Identity refused(Authentication.Refused result) {
            LOG.info("credentials refused: {}", result.reason());
            throw Problem.badCredentials("these credentials are not accepted; " + REMEDY);
        }

        @Override
        public Identity unavailable(Authentication.Unavailable result) {
            LOG.warn("nobody can be authenticated: {}", result.reason());
            throw Problem.cannotAuthenticate();
        }
    }
}
