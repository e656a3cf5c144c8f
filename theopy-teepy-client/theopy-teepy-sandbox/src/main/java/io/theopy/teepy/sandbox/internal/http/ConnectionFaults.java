package io.theopy.teepy.sandbox.internal.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * Carries out the faults of a connection: delays, resets and answers that break off. Whatever waits here stops waiting
 * when the sandbox closes.
 */
final class ConnectionFaults {
    private static final int PIECES = 10;

    private final CountDownLatch closing = new CountDownLatch(1);

    void close() {
        closing.countDown();
    }

    void pause(Duration delay) {
        try {
            closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the connection at once: with a TCP reset if {@code reset}, else as if the process had gone. */
    void hangUp(Context ctx, boolean reset) {
        EndPoint endPoint = ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        if (reset && endPoint instanceof SocketChannelEndPoint socket) {
            try {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        endPoint.close();
    }

    void sendSlowly(Context ctx, String body, Duration pause) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int piece = Math.max(1, (bytes.length + PIECES - 1) / PIECES);
        ctx.res().setContentLength(bytes.length);
        try {
            OutputStream out = ctx.res().getOutputStream();
            for (int at = 0; at < bytes.length; at += piece) {
                out.write(bytes, at, Math.min(piece, bytes.length - at));
                out.flush();
                pause(pause);
            }
        } catch (IOException e) {
            // Nobody reads any more, which is what slow answers lead to.
            hangUp(ctx, false);
        }
    }
}
