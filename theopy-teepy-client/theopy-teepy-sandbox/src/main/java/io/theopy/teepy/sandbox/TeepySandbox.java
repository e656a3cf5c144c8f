package io.theopy.teepy.sandbox;

import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.ActiveFaults;
import io.theopy.teepy.sandbox.internal.api.AllResources;
import io.theopy.teepy.sandbox.internal.db.SandboxDatabase;
import io.theopy.teepy.sandbox.internal.http.SandboxServer;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.teepy.sandbox.model.Snapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * A running Teepy stand-in: the whole API of {@code docs/teepy-api.yaml} over real HTTP, with a database of its own.
 * Many can run at once and share nothing. Thread-safe.
 *
 * <pre>{@code
 * try (TeepySandbox teepy = TeepySandbox.start(SandboxConfig.defaults())) {
 *     call(teepy.url(), teepy.token());
 * }
 * }</pre>
 */
public final class TeepySandbox implements AutoCloseable {
    private final String token;
    private final Clock clock;
    private final ActiveFaults faults = new ActiveFaults();
    private final SandboxDatabase database;
    private final SandboxServer server;

    private TeepySandbox(SandboxConfig config) {
        this.token = config.token();
        this.clock = config.clock();
        this.database = SandboxDatabase.open(config);
        boolean started = false;
        try {
            this.server =
                    new SandboxServer(config, database, AllResources.routes(), faults, this::snapshot, this::effects);
            started = true;
        } finally {
            if (!started) {
                database.close();
            }
        }
    }

    /**
     * Starts one, ready for requests on return.
     *
     * @throws RuntimeException when the port is taken or the database file is in use
     */
    public static TeepySandbox start(SandboxConfig config) {
        return new TeepySandbox(config);
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return server.url();
    }

    /** What callers have to show as their bearer token. */
    public String token() {
        return token;
    }

    /** What goes wrong from now on. */
    public ActiveFaults faults() {
        return faults;
    }

    /** All that it holds now, as of one moment. */
    public Snapshot snapshot() {
        return database.read(tx -> AllResources.snapshot(tx, LocalDate.now(clock)));
    }

    /** Every write that was committed, the first one first. A request answered from its idempotency key is none. */
    public List<Effect> effects() {
        return database.read(AllResources::effects);
    }

    /** Stops answering, lets running writes end, and closes the database; in memory, all is gone. */
    @Override
    public void close() {
        server.close();
        database.close();
    }
}
