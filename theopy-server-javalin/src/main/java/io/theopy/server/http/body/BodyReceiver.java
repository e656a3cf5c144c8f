package io.theopy.server.http.body;

import io.javalin.http.Context;
import io.theopy.server.config.BodyLimits;
import io.theopy.server.http.limit.Deadlines;
import io.theopy.server.http.limit.MemoryBudget;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.ProblemException;
import io.theopy.server.http.request.RequestFraming;
import io.theopy.server.http.request.RequestIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Receives request bodies: up to a limit, in time, and only while there is memory for them. A body that is on its way
 * holds no thread. Thread-safe.
 */
public final class BodyReceiver {
    private static final String TAKEN = "body_taken";

    private final BodyLimits limits;
    private final MemoryBudget memory;
    private final Deadlines deadlines;

    public BodyReceiver(BodyLimits limits, MemoryBudget memory, Deadlines deadlines) {
        this.limits = limits;
        this.memory = memory;
        this.deadlines = deadlines;
    }

    /**
     * Hands the whole body to {@code use} when it is there; the request ends with what comes of that. The last thing
     * that a handler does.
     *
     * @param limit the most bytes
     * @param weight how many bytes of memory are reckoned for one of the body, until the request ends
     */
    public void receive(Context ctx, long limit, int weight, Function<Body, CompletableFuture<?>> use) {
        refuseEncodings(ctx);
        long most = Math.min(limit, memory.total() / weight);
        checkLength(ctx, most);
        ctx.attribute(TAKEN, true);
        ctx.future(() -> {
            MemoryBudget.Share share = memory.open();
            return watched(ctx, new BodyAllowance(most, weight, share), BodyReader::read)
                    .thenCompose(body -> RequestIds.during(ctx, () -> use.apply(body)))
                    .whenComplete((nothing, error) -> share.close());
        });
        RequestIds.clear();
    }

    /**
     * Lets the rest of a refused request come and go before it is answered, unless the client waits for our leave to
     * send or nobody knows where the body ends.
     */
    public void forgetUnread(Context ctx) {
        if (!isUnread(ctx)) {
            return;
        }
        ctx.header("Connection", "close");
        if (ctx.header("Expect") == null && RequestFraming.isUnderstood(ctx)) {
            ctx.attribute(TAKEN, true);
            ctx.future(() -> watched(ctx, new BodyAllowance(0, 1, memory.open()), BodyReader::forget));
        }
    }

    /** Refuses a request that says itself that it has no body, whatever type it gives for it. */
    public static void refuseEmpty(Context ctx, String whatToSend) {
        if (!hasBody(ctx)) {
            throw Problem.badRequest("empty_body", "the body is empty; " + whatToSend);
        }
    }

    public static ProblemException tooLarge(long limit) {
        return Problem.tooLarge("the body is larger than the " + limit + " bytes that are taken here; send less");
    }

    private CompletableFuture<Body> watched(
            Context ctx, BodyAllowance allowance, Function<BodyReader, CompletableFuture<Body>> begin) {
        try {
            BodyReader reader = new BodyReader(ctx.req().getInputStream(), allowance, limits);
            CompletableFuture<Body> done = begin.apply(reader);
            deadlines.watch(reader::left, done);
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUnread(Context ctx) {
        return ctx.attribute(TAKEN) == null && hasBody(ctx);
    }

    private static boolean hasBody(Context ctx) {
        return ctx.header("Transfer-Encoding") != null || ctx.req().getContentLengthLong() > 0;
    }

    /** Refuses a body that says itself that it is too large, before anything of it is read. */
    private static void checkLength(Context ctx, long limit) {
        if (ctx.req().getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
    }

    private static void refuseEncodings(Context ctx) {
        String encoding = ctx.header("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw Problem.unsupportedMedia("Content-Encoding " + encoding + " is not taken; send the body as it is");
        }
    }
}
