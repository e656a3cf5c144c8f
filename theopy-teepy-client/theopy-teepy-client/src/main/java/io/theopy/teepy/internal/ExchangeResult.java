package io.theopy.teepy.internal;

import java.time.Duration;
import java.util.Optional;

/** How one exchange with Teepy ended, before anybody says what that means. */
public sealed interface ExchangeResult {
    /**
     * A whole answer.
     *
     * @param retryAfter when Teepy asks to be left alone for a while
     */
    record Answered(int status, String body, Optional<Duration> retryAfter) implements ExchangeResult {}

    /** An answer began with that status, and was longer than we read. */
    record TooLong(int status) implements ExchangeResult {}

    /** The call cannot be written as HTTP; no other try can change that. */
    record Unsendable(String detail) implements ExchangeResult {}

    /** Not one byte of the request went out. */
    record NotSent(String detail) implements ExchangeResult {}

    /** At least a part of the request went out, and no whole answer came back. */
    record NoAnswer(String detail) implements ExchangeResult {}
}
