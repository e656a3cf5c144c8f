package io.theopy.teepy;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import io.theopy.teepy.internal.Exchange;
import io.theopy.teepy.internal.ExchangeResult;
import io.theopy.teepy.internal.OutcomeMapping;
import io.theopy.teepy.internal.TeepyConfig;
import io.theopy.teepy.internal.TeepyDirectory;
import io.theopy.teepy.internal.TeepyHttp;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out actions over Teepy's HTTP API, one exchange each. Thread-safe.
 *
 * <p>Sends {@code Authorization} (the service account), {@code X-Acting-User} (the caller's id), {@code X-Request-Id}
 * (of the request that brought the turn) and, with writes, {@code Idempotency-Key}. An exchange never outlasts the turn's deadline, is never
 * redirected and never repeated here.
 *
 * <p>What comes of it: a 2xx with a JSON object is {@code Done}. 400, 403, 404, 409, 422 and the like are {@code
 * Declined} with the problem's own words. 401 is {@code Failed} for good: the token is wrong. 429 and 503, and whatever
 * ends before a byte was sent, did not happen: {@code Failed}, retryable. Every end that leaves open whether a write
 * happened (500, 502, 504, a timeout, a reset, an answer that cannot be read, the same key still in progress) is {@code
 * Unknown}; for a read it is {@code Failed}. The full table is at {@link OutcomeMapping}.
 */
public final class TeepyExecutor implements ActionExecutor {
    static final String NAME = "teepy";

    private static final Logger LOG = LoggerFactory.getLogger(TeepyExecutor.class);

    private final TeepyConfig config;
    private final TeepyHttp http;
    private final TeepyDirectory directory;

    TeepyExecutor(TeepyConfig config) {
        this.config = config;
        this.http = new TeepyHttp(config);
        this.directory = new TeepyDirectory(http, config);
        LOG.info("Teepy is at {}", config.baseUrl());
        if (config.sendsTokenInClear()) {
            LOG.warn("the token for Teepy goes over an unencrypted connection: use https in TEEPY_API_URL");
        }
    }

    public static TeepyExecutorBuilder builder() {
        return new TeepyExecutorBuilder();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        boolean write = action.writes();
        Duration budget = Duration.between(config.clock().instant(), turn.deadline());
        Exchange exchange = new Exchange(
                action.call(),
                turn.caller().id(),
                turn.requestId(),
                write ? Optional.of(idempotencyKey) : Optional.empty(),
                budget,
                turn.trace());
        ExchangeResult answer = http.exchange(exchange);
        ActionOutcome outcome = OutcomeMapping.of(answer, write);
        if (write && mayHaveHappened(outcome) && action.call().path().startsWith("/clients")) {
            directory.clientsChanged();
        }
        return outcome;
    }

    private static boolean mayHaveHappened(ActionOutcome outcome) {
        return outcome instanceof ActionOutcome.Done || outcome instanceof ActionOutcome.Unknown;
    }

    /**
     * Teepy's clients and operators, at most as old as configured; a client created through this executor is there at
     * once. While Teepy is down, the last known ones.
     */
    @Override
    public EntityDirectory directory() {
        return directory;
    }

    @Override
    public void close() {
        directory.close();
        http.close();
    }

    @Override
    public String toString() {
        return "TeepyExecutor[" + config + "]";
    }
}
