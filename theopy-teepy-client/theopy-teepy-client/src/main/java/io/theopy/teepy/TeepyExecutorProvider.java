package io.theopy.teepy;

import io.theopy.spi.ActionExecutor;
import io.theopy.spi.ActionExecutorProvider;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;

/** Makes {@link TeepyExecutor}s from {@code TEEPY_API_URL} and {@code TEEPY_API_TOKEN}. */
public final class TeepyExecutorProvider implements ActionExecutorProvider {
    private static final String URL = "TEEPY_API_URL";
    private static final String TOKEN = "TEEPY_API_TOKEN";

    @Override
    public String name() {
        return TeepyExecutor.NAME;
    }

    @Override
    public int preference() {
        return 100;
    }

    @Override
    public Availability availability(EngineContext context) {
        try {
            return Availability.available(
                    "Teepy at " + builder(context).config().baseUrl());
        } catch (EngineException e) {
            return Availability.unavailable(String.valueOf(e.getMessage()), "set " + URL + " and " + TOKEN);
        }
    }

    @Override
    public ActionExecutor create(EngineContext context) {
        return builder(context).build();
    }

    private static TeepyExecutorBuilder builder(EngineContext context) {
        TeepyExecutorBuilder builder = TeepyExecutor.builder()
                .token(context.settings().secret(TOKEN).orElse(() -> ""))
                .clock(context.clock());
        context.settings().get(URL).ifPresent(builder::baseUrl);
        return builder;
    }
}
