package io.theopy.server.http.quota;

import java.time.Duration;

/**
 * How much of something one caller may have in a time.
 *
 * @param name what it is called in headers: {@code turns}
 * @param unit what is counted, as the headers name it; {@code requests} is the usual one
 */
public record Quota(String name, String unit, long amount, Duration window) {}
