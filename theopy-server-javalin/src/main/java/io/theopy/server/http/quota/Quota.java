package io.theopy.server.http.quota;

import java.time.Duration;

/**
 * How much of something one caller may have in a time. Named as in draft-ietf-httpapi-ratelimit-headers-10.
 *
 * @param name what it is called in headers: {@code turns}
 * @param unit what is counted: {@code requests}, or something of our own
 */
record Quota(String name, String unit, long amount, Duration window) {
    static final String REQUESTS = "requests";

    /** An item of {@code RateLimit-Policy}. */
    String policy() {
        return "\"" + name + "\";q=" + amount + (unit.equals(REQUESTS) ? "" : ";qu=\"" + unit + "\"") + ";w="
                + window.toSeconds();
    }
}
