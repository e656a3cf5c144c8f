package io.theopy.eval;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import java.util.ArrayList;
import java.util.List;

/** Passes actions on and notes the writes among them. Thread-safe. */
final class WriteRecorder implements ActionExecutor {
    private final ActionExecutor inner;
    private final List<String> writes = new ArrayList<>();

    WriteRecorder(ActionExecutor inner) {
        this.inner = inner;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        if (action.writes()) {
            synchronized (writes) {
                writes.add(action.call().method() + " " + action.call().path());
            }
        }
        return inner.execute(action, idempotencyKey, turn);
    }

    @Override
    public EntityDirectory directory() {
        return inner.directory();
    }

    /** The writes since the last call. */
    List<String> drain() {
        synchronized (writes) {
            List<String> since = List.copyOf(writes);
            writes.clear();
            return since;
        }
    }
}
