package io.theopy.server.auth.proxy;

import io.theopy.server.auth.Authentication;
import io.theopy.server.auth.Authenticator;
import io.theopy.server.auth.Identity;
import io.theopy.server.auth.Presented;
import io.theopy.server.auth.Rights;
import io.theopy.server.auth.UserId;
import io.theopy.server.config.AuthConfig;
import java.util.List;
import java.util.Optional;

/**
 * Knows callers by what a proxy in front says of them, which counts from its own addresses alone: from anywhere else
 * such a header is somebody's try, and refused. Thread-safe.
 */
public final class ProxyAuthenticator implements Authenticator {
    private final AuthConfig.Proxy config;
    private final Rights rights;

    public ProxyAuthenticator(AuthConfig.Proxy config, Rights rights) {
        this.config = config;
        this.rights = rights;
    }

    @Override
    public Authentication authenticate(Presented request) {
        List<String> users = request.header(config.userHeader());
        List<String> roles = request.header(config.roleHeader());
        if (users.isEmpty() && roles.isEmpty()) {
            return new Authentication.Absent();
        }
        if (config.trusted().stream().noneMatch(range -> range.contains(request.remoteAddress()))) {
            return new Authentication.Refused("a proxy's header from " + request.remoteAddress() + ", which is none");
        }
        if (users.size() != 1 || roles.size() != 1) {
            return new Authentication.Refused(
                    "the proxy says " + users.size() + " users and " + roles.size() + " roles");
        }
        return UserId.read(users.get(0))
                .filter(id -> id.indexOf(',') < 0)
                .flatMap(id -> rights.caller(id, roles.get(0), Optional.empty()))
                .<Authentication>map(caller ->
                        new Authentication.Known(new Identity(caller, Identity.Means.TRUSTED_PROXY, Optional.empty())))
                .orElseGet(() -> new Authentication.Refused("the proxy's user or role is none that is known"));
    }
}
