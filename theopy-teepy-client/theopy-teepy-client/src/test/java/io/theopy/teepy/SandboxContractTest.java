package io.theopy.teepy;

import io.theopy.action.Action;
import io.theopy.action.TestActions;
import io.theopy.intent.HttpMethod;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.ActionExecutorContract;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class SandboxContractTest extends ActionExecutorContract {
    private TeepySandbox teepy;

    @Override
    protected ActionExecutor open() {
        teepy = TeepySandbox.start(SandboxConfig.defaults());
        return Calls.patient(teepy.url()).token(teepy.token()).build();
    }

    @AfterEach
    void stopTeepy() {
        teepy.close();
    }

    @Override
    protected Action reading() {
        return TestActions.read("/invoices", Map.of("status", "unpaid"));
    }

    @Override
    protected Action writing() {
        return TestActions.write(
                HttpMethod.POST, "/reminders", Map.of("text", "call back", "when", "2025-11-11T14:00", "client", "1"));
    }

    @Override
    protected Action refused() {
        return TestActions.write(HttpMethod.PATCH, "/invoices/99999", Map.of("status", "paid"));
    }

    @Override
    protected int effects() {
        return teepy.effects().size();
    }
}
