package io.theopy.action.outbox;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a connector that threw has done, as far as anybody can tell. Stateless. */
final class BrokenConnector {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenConnector.class);

    private BrokenConnector() {}

    /** What breaks while a write is under way may have reached the ERP: it is unknown, not undone. */
    static ActionOutcome outcome(String name, Action action, Throwable thrown) {
        LOG.error("{} broke on {}", name, action, thrown);
        String detail = name + " is broken: " + thrown.getMessage();
        return action.writes() ? new ActionOutcome.Unknown(detail) : new ActionOutcome.Failed(false, detail);
    }
}
