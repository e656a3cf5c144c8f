package io.theopy.teepy.sandbox.internal.http;

import io.javalin.http.Context;
import io.theopy.teepy.sandbox.fault.ActiveFaults;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ProblemType;

/** Where in a request each fault strikes. */
final class FaultGate {
    private final ActiveFaults faults;
    private final ConnectionFaults wire;

    FaultGate(ActiveFaults faults, ConnectionFaults wire) {
        this.faults = faults;
        this.wire = wire;
    }

    /** Before anything of the request is looked at. */
    void arriving(Context ctx, boolean write) {
        faults.take(Fault.Kind.DOWN_CLOSED, write).ifPresent(f -> hangUp(ctx, false));
        faults.take(Fault.Kind.DOWN, write).ifPresent(f -> {
            if (!f.delay().isZero()) {
                retryAfter(ctx, f);
            }
            throw ApiProblem.failing(f.status());
        });
        faults.take(Fault.Kind.TOO_MANY_REQUESTS, write).ifPresent(f -> {
            retryAfter(ctx, f);
            throw new ApiProblem(ProblemType.TOO_MANY_REQUESTS, "the sandbox was told to slow down its callers");
        });
    }

    /** Admitted, and nothing done yet. */
    void beforeCommit(Context ctx, boolean write) {
        faults.take(Fault.Kind.LATENCY, write).ifPresent(f -> wire.pause(f.delay()));
        faults.take(Fault.Kind.ERROR_BEFORE_COMMIT, write).ifPresent(f -> {
            throw ApiProblem.failing(f.status());
        });
        faults.take(Fault.Kind.RESET_BEFORE_COMMIT, write).ifPresent(f -> hangUp(ctx, true));
    }

    /** Done, and not answered yet. */
    void afterCommit(Context ctx, boolean write) {
        faults.take(Fault.Kind.ERROR_AFTER_COMMIT, write).ifPresent(f -> {
            throw ApiProblem.failing(f.status());
        });
        faults.take(Fault.Kind.RESET_AFTER_COMMIT, write).ifPresent(f -> hangUp(ctx, true));
        faults.take(Fault.Kind.DROP_ANSWER, write).ifPresent(f -> {
            wire.pause(f.delay());
            hangUp(ctx, false);
        });
    }

    /** Sends the answer, well or badly. */
    void answer(Context ctx, int status, String body, boolean write) {
        ctx.status(status).contentType(status < 400 ? "application/json" : ProblemResponses.CONTENT_TYPE);
        if (faults.take(Fault.Kind.MALFORMED_ANSWER, write).isPresent()) {
            ctx.result("<html>{\"oops");
            return;
        }
        faults.take(Fault.Kind.SLOW_BODY, write)
                .ifPresentOrElse(f -> wire.sendSlowly(ctx, body, f.delay()), () -> ctx.result(body));
    }

    private static void retryAfter(Context ctx, Fault fault) {
        ctx.header("Retry-After", Long.toString(fault.delay().toSeconds()));
    }

    private void hangUp(Context ctx, boolean reset) {
        wire.hangUp(ctx, reset);
        throw new ConnectionDropped();
    }
}
