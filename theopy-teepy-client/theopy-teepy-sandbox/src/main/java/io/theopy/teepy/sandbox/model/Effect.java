package io.theopy.teepy.sandbox.model;

import java.time.Instant;

/**
 * One write that was committed. Written in the transaction of the write itself, so the two never disagree.
 *
 * @param sequence 1 for the first, rising
 * @param path below the base URL
 * @param user whom the caller acted for
 */
public record Effect(
        long sequence,
        Instant at,
        String method,
        String path,
        String user,
        String idempotencyKey,
        String requestId,
        int status) {}
