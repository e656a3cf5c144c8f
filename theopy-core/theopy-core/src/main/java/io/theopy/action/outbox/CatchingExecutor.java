package io.theopy.action.outbox;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An executor that catches what another one throws. What breaks while a write is under way may have reached the ERP: it is {@code Unknown},
 * not undone. As thread-safe as the executor within.
 */
public final class CatchingExecutor implements ActionExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(CatchingExecutor.class);

    private final ActionExecutor executor;

    /** @param executor the caller's to close */
    public CatchingExecutor(ActionExecutor executor) {
        this.executor = executor;
    }

    @Override
    public String name() {
        return executor.name();
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        try {
            return executor.execute(action, idempotencyKey, turn);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} broke on {}", name(), action, e);
            String detail = name() + " is broken: " + e.getMessage();
            return action.writes() ? new ActionOutcome.Unknown(detail) : new ActionOutcome.Failed(false, detail);
        }
    }

    @Override
    public EntityDirectory directory() {
        return executor.directory();
    }
}
