package io.theopy.server.http.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.auth.Authentication;
import io.theopy.server.auth.Authenticator;
import io.theopy.server.auth.Presented;
import io.theopy.server.auth.Sha256;
import io.theopy.server.http.route.RouteTable;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * Keeps credentials from being guessed in bulk: an address from which too many wrong ones came is not listened to for a
 * while, right ones or not, or who guesses would see which are right. Those that were right a moment ago still are, so
 * nobody can lock out the others behind the same proxy. Thread-safe.
 */
public final class FailedLogins implements Handler {
    private static final String HEADER = "Authorization";
    private static final int MOST_KNOWN = 20_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final Spending failures;
    private final Cache<String, Boolean> known;

    /** @param perMinute how many an address may have; 0 for any number */
    public FailedLogins(long perMinute) {
        this(perMinute, Ticker.systemTicker());
    }

    FailedLogins(long perMinute, Ticker clock) {
        long most = perMinute == 0 ? Long.MAX_VALUE : perMinute;
        this.failures = new Spending(new Quota("failed-logins", Quota.REQUESTS, most, Duration.ofMinutes(1)), clock);
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterWrite(KNOWN_FOR)
                .ticker(clock)
                .build();
    }

    /** Refuses what comes with credentials from an address that is not listened to. */
    @Override
    public void handle(Context ctx) {
        List<String> credentials = Collections.list(ctx.req().getHeaders(HEADER));
        boolean matters = !credentials.isEmpty()
                && RouteTable.of(ctx)
                        .map(route -> route.access().asksWhoCalls())
                        .orElse(true);
        if (!matters) {
            return;
        }
        String address = AddressBlock.of(ctx.req().getRemoteAddr());
        Standing standing = failures.look(address, 1);
        if (!standing.granted() && known.getIfPresent(digest(address, credentials)) == null) {
            throw LimitFields.tooMany(ctx, standing.seconds(), "too many wrong credentials came from this address");
        }
    }

    /** The same authenticator, whose refusals are counted. */
    public Authenticator counting(Authenticator authenticator) {
        return request -> {
            Authentication result = authenticator.authenticate(request);
            count(request, result);
            return result;
        };
    }

    private void count(Presented request, Authentication result) {
        List<String> credentials = request.header(HEADER);
        if (credentials.isEmpty()) {
            return;
        }
        String address = AddressBlock.of(request.remoteAddress());
        if (result instanceof Authentication.Refused) {
            failures.take(address, 1);
        } else if (result instanceof Authentication.Known) {
            known.put(digest(address, credentials), true);
        }
    }

    /** Credentials are not kept, only what they can be known again by. */
    private static String digest(String address, List<String> credentials) {
        return Sha256.hex(address + "\n" + String.join("\n", credentials));
    }
}
