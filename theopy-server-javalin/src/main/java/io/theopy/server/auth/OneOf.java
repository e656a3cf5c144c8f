package io.theopy.server.auth;

import java.util.List;

/** Asks several authenticators, of which just one may have something to say: a request that says two things is refused. */
public record OneOf(List<Authenticator> ways) implements Authenticator {
    public OneOf {
        ways = List.copyOf(ways);
    }

    @Override
    public Authentication authenticate(Presented request) {
        List<Authentication> said = ways.stream()
                .map(way -> way.authenticate(request))
                .filter(result -> !(result instanceof Authentication.Absent))
                .toList();
        return switch (said.size()) {
            case 0 -> new Authentication.Absent();
            case 1 -> said.get(0);
            default -> new Authentication.Refused("credentials of two kinds");
        };
    }
}
