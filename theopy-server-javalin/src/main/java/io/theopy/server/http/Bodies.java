package io.theopy.server.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies up to a limit and no further: what is too large is refused, not kept. */
final class Bodies {
    private static final int BUFFER = 16 * 1024;
    private static final long DRAIN_BYTES = 1_000_000_000;
    private static final long DRAIN_NANOS = 5_000_000_000L;

    private Bodies() {}

    /** The whole body, if it has at most {@code limit} bytes. */
    static byte[] read(Context ctx, long limit) {
        refuseEncodings(ctx);
        checkLength(ctx, limit);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try {
            InputStream in = ctx.req().getInputStream();
            byte[] buffer = new byte[BUFFER];
            int got;
            while ((got = in.read(buffer)) >= 0) {
                if (kept.size() + got > limit) {
                    throw tooLarge(limit);
                }
                kept.write(buffer, 0, got);
            }
            return kept.toByteArray();
        } catch (IOException e) {
            throw Problem.badRequest("incomplete_body", "the body ended early or is not valid HTTP; send it again");
        }
    }

    /** Refuses a body that says itself that it is too large, before anything of it is read. */
    static void checkLength(Context ctx, long limit) {
        if (ctx.req().getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
    }

    /** Refuses a request that says itself that it has no body, whatever type it gives for it. */
    static void refuseEmpty(Context ctx, String whatToSend) {
        boolean chunked = ctx.header("Transfer-Encoding") != null;
        if (!chunked && ctx.req().getContentLengthLong() <= 0) {
            throw Problem.badRequest("empty_body", "the body is empty; " + whatToSend);
        }
    }

    static ProblemException tooLarge(long limit) {
        return Problem.tooLarge("the body is larger than the " + limit + " bytes that are taken here; send less");
    }

    /**
     * Reads and forgets the rest of a refused body for a moment, because a client that is still sending when the
     * connection closes would not see the answer. Not where the client waits for our leave to send.
     */
    static void drain(Context ctx) {
        if (ctx.header("Expect") != null) {
            return;
        }
        long end = System.nanoTime() + DRAIN_NANOS;
        long left = DRAIN_BYTES;
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = ctx.req().getInputStream();
            int got;
            while (left > 0 && System.nanoTime() < end && (got = in.read(buffer)) >= 0) {
                left -= got;
            }
        } catch (IOException | IllegalStateException e) {
            // The client has gone, or the body is read already: there is nothing left to wait for.
        }
    }

    private static void refuseEncodings(Context ctx) {
        String encoding = ctx.header("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw Problem.unsupportedMedia("Content-Encoding " + encoding + " is not taken; send the body as it is");
        }
    }
}
