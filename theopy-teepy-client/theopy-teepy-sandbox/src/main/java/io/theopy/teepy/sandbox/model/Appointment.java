package io.theopy.teepy.sandbox.model;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An appointment: a visit to a client.
 *
 * @param client the client's name
 * @param when local time, to the minute
 * @param operator the operator's name; null like {@code operatorId} when nobody is set
 * @param status {@code booked} or {@code cancelled}
 */
public record Appointment(
        long id,
        long clientId,
        String client,
        LocalDateTime when,
        Duration duration,
        @Nullable Long operatorId,
        @Nullable String operator,
        String status) {}
