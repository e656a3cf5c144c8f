package io.theopy.server;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import io.theopy.teepy.TeepyExecutor;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import java.time.Clock;

/** A fresh sandbox and its connector, for one scripted conversation; closing it ends both. */
public final class ScriptSandbox implements ActionExecutor {
    private final TeepySandbox sandbox;
    private final TeepyExecutor executor;

    private ScriptSandbox(TeepySandbox sandbox, TeepyExecutor executor) {
        this.sandbox = sandbox;
        this.executor = executor;
    }

    /** Starts a sandbox whose time is {@code clock}. */
    public static ScriptSandbox at(Clock clock) {
        TeepySandbox sandbox = TeepySandbox.start(SandboxConfig.defaults().withClock(clock));
        TeepyExecutor executor = TeepyExecutor.builder()
                .baseUrl(sandbox.url())
                .token(sandbox.token())
                .clock(clock)
                .build();
        NameWarmUp.await(executor.directory());
        return new ScriptSandbox(sandbox, executor);
    }

    @Override
    public String name() {
        return executor.name();
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        return executor.execute(action, idempotencyKey, turn);
    }

    @Override
    public EntityDirectory directory() {
        return executor.directory();
    }

    @Override
    public void close() {
        executor.close();
        sandbox.close();
    }
}
