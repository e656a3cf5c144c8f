package io.theopy.teepy.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * A reminder: something to do on a day or at a time.
 *
 * @param when a date or a local time: {@code 2025-11-11} or {@code 2025-11-11T14:00}
 * @param client the client's name; null like {@code clientId} when it is about nobody
 * @param status {@code pending} or {@code treated}
 */
public record Reminder(
        long id,
        String text,
        String when,
        @Nullable Long clientId,
        @Nullable String client,
        String status) {}
