package io.theopy.teepy.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.action.ActionOutcome;
import java.time.Duration;
import java.util.Optional;

/**
 * Maps how an exchange ended to the outcome of the action. Anything that leaves open whether a write happened is {@code
 * Unknown}; the same key makes asking again safe. Where a 429 or 503 says {@code Retry-After}, the outcome does, too.
 *
 * <table>
 * <caption>From answer to outcome</caption>
 * <tr><th>Teepy</th><th>read</th><th>write</th></tr>
 * <tr><td>2xx with a JSON object, or 204</td><td>Done</td><td>Done</td></tr>
 * <tr><td>2xx with anything else, or too long</td><td>Failed</td><td>Unknown</td></tr>
 * <tr><td>3xx</td><td>Failed</td><td>Failed</td></tr>
 * <tr><td>401</td><td>Failed: the token</td><td>Failed: the token</td></tr>
 * <tr><td>408, 425, 429, 503</td><td>Failed, retryable</td><td>Failed, retryable</td></tr>
 * <tr><td>409 while the same key is in progress</td><td>-</td><td>Unknown</td></tr>
 * <tr><td>other 4xx</td><td>Declined</td><td>Declined</td></tr>
 * <tr><td>501</td><td>Failed</td><td>Failed</td></tr>
 * <tr><td>500, 502, 504, other 5xx</td><td>Failed, retryable</td><td>Unknown</td></tr>
 * <tr><td>nothing was sent (connection, no time left)</td><td>Failed, retryable</td><td>Failed, retryable</td></tr>
 * <tr><td>sent, no whole answer (timeout, reset)</td><td>Failed, retryable</td><td>Unknown</td></tr>
 * <tr><td>cannot be written as HTTP</td><td>Failed</td><td>Failed</td></tr>
 * </table>
 */
public final class OutcomeMapping {
    private static final String IN_PROGRESS = "urn:teepy:problem:request-in-progress";
    private static final String NOT_TEEPY = "the answer is not one of Teepy's: check TEEPY_API_URL";
    private static final int LONGEST_DETAIL = 500;

    private OutcomeMapping() {}

    public static ActionOutcome of(ExchangeResult answer, boolean write) {
        if (answer instanceof ExchangeResult.Answered answered) {
            return answered(answered, write);
        }
        if (answer instanceof ExchangeResult.TooLong tooLong) {
            return tooLong.status() < 300
                    ? unclear(write, false, "Teepy's answer is too long")
                    : refused(tooLong.status(), "", Duration.ZERO, write);
        }
        if (answer instanceof ExchangeResult.NotSent notSent) {
            return new ActionOutcome.Failed(true, notSent.detail());
        }
        if (answer instanceof ExchangeResult.NoAnswer noAnswer) {
            return unclear(write, true, noAnswer.detail());
        }
        return new ActionOutcome.Failed(false, ((ExchangeResult.Unsendable) answer).detail());
    }

    private static ActionOutcome answered(ExchangeResult.Answered answer, boolean write) {
        if (answer.status() >= 300) {
            return refused(answer.status(), answer.body(), answer.retryAfter().orElse(Duration.ZERO), write);
        }
        if (answer.status() == 204) {
            return new ActionOutcome.Done(TeepyJson.empty());
        }
        return TeepyJson.object(answer.body())
                .<ActionOutcome>map(ActionOutcome.Done::new)
                .orElseGet(() -> unclear(write, false, NOT_TEEPY));
    }

    private static ActionOutcome refused(int status, String body, Duration retryAfter, boolean write) {
        if (status < 400) {
            return new ActionOutcome.Failed(false, "Teepy's address redirects elsewhere: check TEEPY_API_URL");
        }
        Optional<ObjectNode> problem = TeepyJson.object(body);
        String detail = problem.flatMap(OutcomeMapping::detail).orElse("Teepy answered " + status);
        return switch (status) {
            case 401 -> new ActionOutcome.Failed(false, "Teepy does not accept the token: check TEEPY_API_TOKEN");
            case 408, 425, 429, 503 -> new ActionOutcome.Failed(true, detail, retryAfter);
            case 501 -> new ActionOutcome.Failed(false, detail);
            case 409 ->
                problem.filter(p -> p.path("type").asText().equals(IN_PROGRESS)).isPresent()
                        ? unclear(write, true, detail)
                        : new ActionOutcome.Declined(status, detail);
            default -> status < 500 ? new ActionOutcome.Declined(status, detail) : unclear(write, true, detail);
        };
    }

    private static ActionOutcome unclear(boolean write, boolean retryable, String detail) {
        return write ? new ActionOutcome.Unknown(detail) : new ActionOutcome.Failed(retryable, detail);
    }

    /** The problem's own words, else its title, fit for one line. */
    private static Optional<String> detail(ObjectNode problem) {
        String said = problem.path("detail").asText(problem.path("title").asText(""));
        String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(line.substring(0, Math.min(LONGEST_DETAIL, line.length())));
    }
}
