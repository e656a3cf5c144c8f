package io.theopy.teepy.internal;

import io.theopy.action.ApiCall;
import io.theopy.intent.HttpMethod;
import io.theopy.observe.TraceContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request to Teepy: the call, the acting user, the idempotency key and the time allowed.
 *
 * @param actingUser whom it is for
 * @param idempotencyKey present for writes, and only for them
 * @param budget how long anybody waits for it
 * @param trace the trace that it is a step of
 */
public record Exchange(
        ApiCall call,
        String actingUser,
        String requestId,
        Optional<String> idempotencyKey,
        Duration budget,
        Optional<TraceContext> trace) {
    public static Exchange read(
            String path, Map<String, String> query, String actingUser, String requestId, Duration budget) {
        ApiCall call = new ApiCall(HttpMethod.GET, path, new TreeMap<>(query), new TreeMap<>());
        return new Exchange(call, actingUser, requestId, Optional.empty(), budget, Optional.empty());
    }

    public boolean writes() {
        return idempotencyKey.isPresent();
    }
}
