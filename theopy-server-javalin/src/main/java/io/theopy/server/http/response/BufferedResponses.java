package io.theopy.server.http.response;

import io.theopy.server.config.BodyLimits;
import io.theopy.server.http.limit.Deadlines;
import io.theopy.server.http.limit.MemoryBudget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands each answer to its connection as a whole, so that no thread waits for a client that reads slowly; and closes the
 * connection of one that takes too long.
 */
public final class BufferedResponses extends Handler.Wrapper {
    private final BodyLimits limits;
    private final MemoryBudget memory;
    private final Deadlines deadlines;

    public BufferedResponses(BodyLimits limits, MemoryBudget memory, Deadlines deadlines) {
        this.limits = limits;
        this.memory = memory;
        this.deadlines = deadlines;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        BufferedResponse answer = new BufferedResponse(request, response, callback, this::sending);
        return super.handle(request, answer, answer);
    }

    private void sending(Request request, long bytes, CompletableFuture<?> sent) {
        if (sent.isDone()) {
            return;
        }
        MemoryBudget.Share share = memory.open();
        share.charge(bytes);
        sent.whenComplete((nothing, error) -> share.close());
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        long began = System.nanoTime();
        deadlines.watch(
                () -> {
                    Duration left = limits.allowed(bytes).minusNanos(System.nanoTime() - began);
                    if (left.isNegative() || left.isZero()) {
                        client.close(new TimeoutException("the client does not read its answer"));
                    }
                    return left;
                },
                sent);
    }
}
